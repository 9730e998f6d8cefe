import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import { freePort } from "#app/server/free-port.ts";
import { createDatabase, endSessions } from "#app/server/make-database.ts";
import { applyMigrations } from "#app/server/migrations.ts";

/** A Postgres that writes to disk before it answers, and that is there to be killed. */
export type MortalPostgres = {
  template: string;
  /** Kills it as a power cut would. */
  kill(): void;
  /** Starts it on what it left. */
  revive(): Promise<void>;
  close(): void;
};

export async function startMortalPostgres(): Promise<MortalPostgres> {
  const parent = mkdtempSync(path.join(tmpdir(), "genklang-faults-"));
  // The user postgres, who runs the server under root, must get through.
  chmodSync(parent, 0o755);
  const wanted = { folder: path.join(parent, "postgres"), port: await freePort() };
  let server = await startPostgres(wanted);
  const template = server.url("template");
  await createDatabase(template);
  await applyMigrations(template);
  await endSessions(template);
  return {
    template,
    kill: () => {
      const [pid] = readFileSync(path.join(server.folder, "postmaster.pid"), "utf8").split("\n");
      process.kill(Number(pid), "SIGKILL");
    },
    revive: async () => {
      server = await startPostgres(wanted);
    },
    close: () => {
      server.stop();
      rmSync(parent, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
