import { runTests, tellCounts } from "./test/run-tests.ts";

/** `npm test`: every test, or those named after `--`, as Playwright's own arguments. */
tellCounts(await runTests(process.argv.slice(2)));
