import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, startPostgres } from "#app/server/embedded-postgres.ts";
import { freePort, isFree } from "#app/server/free-port.ts";
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  renameDatabase,
  siblingDatabase,
} from "#app/server/make-database.ts";
import { applyMigrations } from "#app/server/migrations.ts";
import { Stop } from "../run-command.ts";
import type { Settings } from "./settings.ts";

const NAME = "genklang";
const UNFINISHED = "genklang_unfinished";

/** Starts the embedded Postgres of a data folder, always on the same port: the one wanted or a free one it remembers. */
export async function startDatabase({ dataDir, databasePort }: Settings): Promise<EmbeddedPostgres> {
  const folder = path.join(dataDir, "postgres");
  const memory = path.join(dataDir, "database-port");
  const remembered = existsSync(memory) ? Number(readFileSync(memory, "utf8")) : undefined;
  let port = databasePort ?? remembered ?? (await freePort());
  const ours = existsSync(path.join(folder, "postmaster.pid"));
  if (!ours && !(await isFree(port))) {
    if (databasePort)
      throw new Stop(
        `Another program uses port ${port}. Choose another one with DATABASE_PORT=… and start again.`,
      );
    port = await freePort();
  }
  writeFileSync(memory, String(port));
  return startPostgres({ folder, port });
}

/**
 * Makes the database ready: made and filled aside and then given its name, so that what was interrupted is never taken
 * for whole; one that exists is migrated, and filled only when it holds nothing.
 */
export async function prepareDatabase(
  server: EmbeddedPostgres | null,
  url: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  if (server && !(await databaseExists(url))) {
    const unfinished = siblingDatabase(url, UNFINISHED);
    await dropDatabase(unfinished);
    await createDatabase(unfinished);
    await applyMigrations(unfinished);
    await fill(unfinished);
    return renameDatabase(unfinished, NAME);
  }
  await applyMigrations(url);
  if (await isEmpty(url)) await fill(url);
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query("SELECT FROM authority LIMIT 1")).rowCount === 0;
  } finally {
    await client.end();
  }
}

export const databaseUrlOf = (server: EmbeddedPostgres): string => server.url(NAME);
