import pg from "pg";
import { stopAfterRestore } from "#app/domain/sending/stop-after-restore.ts";
import { applyMigrations, MIGRATING, migrationNames } from "#app/server/migrations.ts";
import type { Storage } from "#app/server/storage.ts";
import { Stop } from "../run-command.ts";
import type { Member } from "./archive.ts";
import { readBackup } from "./backup-file.ts";
import { checkBackup } from "./check-backup.ts";
import { keepingFiles } from "./files.ts";
import { loadBackup } from "./load-backup.ts";
import type { Contents, Manifest } from "./manifest.ts";
import { newestCheckpoints, receiptRoots } from "./receipt-roots.ts";
import { listTables, SAME_TEXT, sumOf } from "./tables.ts";

/** What migrating itself fills. */
const NOT_EMPTY_WHEN_NEW = ["hearing_rule", "retention_rule", "_prisma_migrations"];

export type Restored = { contents: Contents; manifest: Manifest; migrated: string[] };

/**
 * Puts a backup into an empty database, and its files into the storage: the backup's own migrations, then all rows in one transaction that ends with every
 * sum compared and all mails stopped, then the migrations that this version adds. Whatever stops it, the database stays
 * empty. Stops with a sentence when the file is not whole, is newer than this version, or the database is not empty.
 */
export async function restoreBackup(
  url: string,
  file: string,
  key: string | undefined,
  storage: Storage | null = null,
): Promise<Restored> {
  const { contents, manifest } = await checkBackup(file, key);
  const known = await migrationNames();
  const strange = contents.migrations.find((name) => !known.includes(name));
  if (strange)
    throw new Stop(`The backup is of a newer version, which has ${strange}: restore it with that version.`);
  await connected(url, (client) => refuseUnlessEmpty(client, contents));
  await applyMigrations(url, undefined, contents.migrations.at(-1));
  await connected(url, (client) =>
    fill(client, { contents, manifest }, keepingFiles(readBackup(file, key), storage)),
  );
  const migrated = await applyMigrations(url);
  // Without it, the first pages after a restore would be planned as if all tables were empty.
  await connected(url, (client) => client.query("ANALYZE"));
  return { contents, manifest, migrated };
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function refuseUnlessEmpty(client: pg.Client, { migrations }: Contents): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace",
  );
  const names = rows.map(({ name }) => name);
  for (const name of names.filter((each) => !NOT_EMPTY_WHEN_NEW.includes(each))) {
    const { rowCount } = await client.query(`SELECT FROM ${client.escapeIdentifier(name)} LIMIT 1`);
    if (rowCount !== 0)
      throw new Stop(`The database is not empty (${name} has rows): make a new one and restore into that.`);
  }
  if (!names.includes("_prisma_migrations")) {
    if (names.length > 0) throw new Stop("The database has tables of something else: make a new one.");
    return;
  }
  const applied = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations",
  );
  const ahead = applied.rows.find(({ name }) => !migrations.includes(name));
  if (ahead)
    throw new Stop(
      `The database is ahead of the backup (it has ${ahead.name}): make a new one, and do not migrate it.`,
    );
}

async function fill(
  client: pg.Client,
  { contents, manifest }: { contents: Contents; manifest: Manifest },
  members: AsyncIterable<Member>,
): Promise<void> {
  await client.query("BEGIN");
  await client.query(SAME_TEXT);
  await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATING]);
  const tables = await listTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(contents.tables))
    throw new Stop("The tables of the backup are not those that its migrations make: it cannot be restored.");
  const names = tables.map(({ name }) => client.escapeIdentifier(name));
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  // Looked at again under the lock: nobody has begun to use the database meanwhile.
  await refuseUnlessEmpty(client, contents);
  await loadBackup(client, tables, members);
  await compare(client, manifest);
  await stopAfterRestore(client, contents.takenAt);
  await client.query("COMMIT");
}

/** Reads everything back: what was written is what the backup says, row by row. */
async function compare(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const table of await listTables(client)) {
    const { rows, sum } = await sumOf(client, table);
    const said = manifest.tables[table.name];
    if (rows !== said?.rows || sum !== said.sum)
      throw new Stop(`${table.name} did not come back as it was (${rows} rows of ${said?.rows}).`);
  }
  if (JSON.stringify(await receiptRoots(client)) !== JSON.stringify(manifest.receipts))
    throw new Stop("The receipts did not come back as they were.");
  if (JSON.stringify(await newestCheckpoints(client)) !== JSON.stringify(manifest.checkpoints))
    throw new Stop("The checkpoints did not come back as they were.");
}
