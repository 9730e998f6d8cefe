import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import { freePort } from "#app/server/free-port.ts";
import { createDatabase, endSessions } from "#app/server/make-database.ts";
import { applyMigrations } from "#app/server/migrations.ts";

/** A Postgres in a temporary folder with a migrated database to copy; `close` removes all of it. */
export type TestServer = { folder: string; template: string; close(): void };

/** What tests and benches read as settings when they call deeds themselves; an installation of a test has its own. */
export const settingsFor = ({ folder, template }: TestServer) => ({
  GENKLANG_TEST_TEMPLATE: template,
  STORAGE_URL: pathToFileURL(path.join(folder, "files")).href,
  GENKLANG_UNSAFE_DATABASE: "tests",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  BASE_URL: "http://localhost:3000",
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "hoering@moelleaa.example",
  INBOUND_ADDRESS: "svar@moelleaa.example",
  INBOUND_TRUSTED: "192.0.2.25",
  SESSION_SECRET: "only-for-tests-only-for-tests-only-for-tests",
});

const MEMORY = "/dev/shm";
const ENOUGH_BYTES = 4_000_000_000;

/** Memory, where there is plenty: every test makes a database of a thousand files, and a disk can take half a second for them. */
function quickFolder(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ENOUGH_BYTES ? MEMORY : tmpdir();
}

/** Starts it. `durable` writes to disk before it answers, as a real server does; tests are faster without. */
export async function startTestServer({ durable }: { durable: boolean }): Promise<TestServer> {
  const folder = mkdtempSync(path.join(durable ? tmpdir() : quickFolder(), "genklang-test-"));
  // The user postgres, who runs the server under root, must get through.
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, "files", "arriving"), { recursive: true });
  let stop = () => {};
  const close = () => {
    stop();
    stop = () => {};
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const port = await freePort();
    const server = await startPostgres({ folder: path.join(folder, "postgres"), port, forTests: !durable });
    stop = server.stop;
    const template = server.url("template");
    await createDatabase(template);
    await applyMigrations(template);
    await endSessions(template);
    return { folder, template, close };
  } catch (error) {
    close();
    throw error;
  }
}
