import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { showTool } from "../build/run-tool.ts";
import { bundle, generate } from "../build/steps.ts";
import { Stop } from "../run-command.ts";
import { ensureChromium } from "./chromium.ts";
import { settingsFor, startTestServer, type TestServer } from "./test-server.ts";

export type Counts = { passed: number; failed: number };
const counted = z.object({ passed: z.number(), failed: z.number() });

const UNBUILT = "--no-build";

/**
 * Builds, starts a Postgres of its own, and runs Playwright with the given arguments. `--no-build` leaves the bundle as
 * it is, for tests that need no browser. Answers how many passed and failed; a run that breaks counts as one failed.
 */
export async function runTests(given: string[]): Promise<Counts> {
  let server: TestServer | undefined;
  const cleanUp = () => server?.close();
  const interrupted = () => {
    cleanUp();
    console.log("0 passed, 1 failed");
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    await generate();
    if (!given.includes(UNBUILT)) await bundle();
    server = await startTestServer({ durable: false });
    const counts = path.join(server.folder, "counts.json");
    const code = await showTool(
      "@playwright/test",
      "cli.js",
      ["test", ...given.filter((argument) => argument !== UNBUILT)],
      {
        CHROMIUM_PATH: await ensureChromium(),
        GENKLANG_TEST_COUNTS: counts,
        ...settingsFor(server),
      },
    );
    return readCounts(counts, code);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    cleanUp();
  }
}

function readCounts(file: string, code: number): Counts {
  const { passed, failed } = existsSync(file)
    ? counted.parse(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The last line of a run, and its exit code. */
export function tellCounts({ passed, failed }: Counts): void {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
