import { showTool } from "./build/run-tool.ts";
import { generate, writeRouteTypes } from "./build/steps.ts";
import { Stop } from "./run-command.ts";
import { runTests, tellCounts } from "./test/run-tests.ts";

const STEPS = [
  ["format and lint", "@biomejs/biome", "bin/biome", ["check", "--error-on-warnings", "."]],
  ["types", "typescript", "bin/tsc", ["--noEmit", "-p", "."]],
  ["what nobody uses", "knip", "bin/knip.js", []],
] as const;

/** What CI checks before the tests, side by side; null when nothing is wrong. */
async function findFaults(): Promise<string | null> {
  try {
    await generate();
    await writeRouteTypes();
  } catch (error) {
    return error instanceof Stop ? error.message : String(error);
  }
  console.log(`Checking ${STEPS.map(([name]) => name).join(", ")} …`);
  const codes = await Promise.all(STEPS.map(([, tool, file, args]) => showTool(tool, file, [...args])));
  const faults = STEPS.filter((_, index) => codes[index] !== 0).map(([name]) => name);
  return faults.length > 0 ? `Faults in ${faults.join(", ")}: see above.` : null;
}

const fault = await findFaults();
if (fault) console.error(fault);
tellCounts(fault ? { passed: 0, failed: 1 } : await runTests(process.argv.slice(2)));
