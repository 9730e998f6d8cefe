import { createHash } from "node:crypto";
import type pg from "pg";
import { MIGRATING } from "#app/server/migrations.ts";
import type { Storage } from "#app/server/storage.ts";
import type { Member } from "./archive.ts";
import { filesOf } from "./files.ts";
import { CONTENTS, type Contents, FORMAT, MANIFEST, type Manifest, pieceName } from "./manifest.ts";
import { newestCheckpoints, receiptRoots } from "./receipt-roots.ts";
import { RowSum } from "./row-sum.ts";
import { listTables, rowsOf, SAME_TEXT, type Table } from "./tables.ts";

const PIECE = 4 * 1024 * 1024;

/**
 * The database as it was at one moment, and the stored files where a storage is given, as the members of a backup. Everybody else goes on reading and writing meanwhile;
 * only migrating waits. Nothing but a piece of a table or of a file is held in memory.
 */
export async function* takeBackup(
  client: pg.Client,
  storage: Storage | null = null,
  lacking: (sha256: string) => void = () => undefined,
): AsyncGenerator<Member> {
  // Before the snapshot: one taken while somebody migrates would be of a schema that is gone.
  await client.query("SELECT pg_advisory_lock_shared($1)", [MIGRATING]);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(SAME_TEXT);
  const contents = await contentsOf(client);
  const manifest: Manifest = {
    tables: {},
    receipts: await receiptRoots(client),
    checkpoints: await newestCheckpoints(client),
    lacking: [],
    members: {},
  };
  const missed = (sha256: string) => {
    manifest.lacking.push(sha256);
    lacking(sha256);
  };
  const all = async function* () {
    yield* membersOf(client, contents, manifest);
    if (storage) yield* filesOf(client, storage, missed);
  };
  for await (const member of all()) {
    manifest.members[member.name] = createHash("sha256").update(member.bytes).digest("hex");
    yield member;
  }
  yield json(MANIFEST, manifest);
  await client.query("COMMIT");
}

const json = (name: string, value: unknown): Member => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`),
});

async function contentsOf(client: pg.Client): Promise<Contents> {
  const { rows: moments } = await client.query<{ at: Date }>("SELECT now() AS at");
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return {
    format: FORMAT,
    takenAt: (moments[0]?.at ?? new Date(0)).toISOString(),
    migrations: rows.map(({ name }) => name),
    tables: await listTables(client),
  };
}

async function* membersOf(client: pg.Client, contents: Contents, manifest: Manifest): AsyncGenerator<Member> {
  yield json(CONTENTS, contents);
  for (const table of contents.tables) {
    const sum = new RowSum();
    yield* piecesOf(client, table, sum);
    manifest.tables[table.name] = { rows: sum.rows, sum: sum.sum };
  }
}

async function* piecesOf(client: pg.Client, table: Table, sum: RowSum): AsyncGenerator<Member> {
  let parts: Buffer[] = [];
  let [size, number] = [0, 0];
  const piece = (): Member => {
    const bytes = Buffer.concat(parts);
    [parts, size, number] = [[], 0, number + 1];
    return { name: pieceName(table.name, number), bytes };
  };
  for await (const bytes of rowsOf(client, table)) {
    sum.add(bytes);
    parts.push(bytes);
    size += bytes.length;
    if (size >= PIECE) yield piece();
  }
  if (size > 0) yield piece();
}
