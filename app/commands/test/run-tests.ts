import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import { freePort } from "#app/server/free-port.ts";
import { createDatabase, endSessions } from "#app/server/make-database.ts";
import { applyMigrations } from "#app/server/migrations.ts";
import { showTool } from "../build/run-tool.ts";
import { bundle, generate } from "../build/steps.ts";
import { Stop } from "../run-command.ts";
import { ensureChromium } from "./chromium.ts";

export type Counts = { passed: number; failed: number };
const counted = z.object({ passed: z.number(), failed: z.number() });

const UNBUILT = "--no-build";

/**
 * Builds, starts a Postgres of its own, and runs Playwright with the given arguments. `--no-build` leaves the bundle as
 * it is, for tests that need no browser. Answers how many passed and failed; a run that breaks counts as one failed.
 */
export async function runTests(given: string[]): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-test-"));
  // The user postgres, who runs the server under root, must get through.
  chmodSync(folder, 0o755);
  let stop = () => {};
  const cleanUp = () => {
    stop();
    stop = () => {};
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const interrupted = () => {
    cleanUp();
    console.log("0 passed, 1 failed");
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    await generate();
    if (!given.includes(UNBUILT)) await bundle();
    const server = await startPostgres({
      folder: path.join(folder, "postgres"),
      port: await freePort(),
      forTests: true,
    });
    stop = server.stop;
    const template = server.url("template");
    await createDatabase(template);
    await applyMigrations(template);
    await endSessions(template);
    const counts = path.join(folder, "counts.json");
    const code = await showTool(
      "@playwright/test",
      "cli.js",
      ["test", ...given.filter((argument) => argument !== UNBUILT)],
      {
        CHROMIUM_PATH: await ensureChromium(),
        DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
        GENKLANG_TEST_TEMPLATE: template,
        GENKLANG_TEST_COUNTS: counts,
        GENKLANG_UNSAFE_DATABASE: "tests",
        // What deeds called in a test read; an installation of a test has its own.
        BASE_URL: "http://localhost:3000",
        SMTP_URL: "smtp://127.0.0.1:1",
        MAIL_FROM: "hoering@moelleaa.example",
        SESSION_SECRET: "only-for-tests-only-for-tests-only-for-tests",
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
