import type { PoolClient } from "#app/server/database.ts";
import { readFile } from "./read-file.ts";

const AT_ONCE = 2_000;

/** Reads the file of an import into rows, and lets the file go; what cannot be read is said. */
export async function keepFile(client: PoolClient, importId: string): Promise<void> {
  const { rows: found } = await client.query<{ file: Buffer }>(
    "SELECT file FROM import WHERE id = $1 AND state = 'received' FOR UPDATE",
    [importId],
  );
  if (!found[0]) return;
  const table = await readFile(found[0].file);
  if (typeof table === "string") {
    await client.query("UPDATE import SET state = 'unreadable', fault = $2, file = NULL WHERE id = $1", [
      importId,
      table,
    ]);
    return;
  }
  for (let from = 0; from < table.rows.length; from += AT_ONCE) {
    const some = table.rows.slice(from, from + AT_ONCE);
    await client.query(
      `INSERT INTO import_row (import_id, position, cells)
       SELECT $1, $2 + r.ordinality, ARRAY(SELECT jsonb_array_elements_text(r.value))
         FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY r`,
      [importId, from, JSON.stringify(some)],
    );
  }
  await client.query("UPDATE import SET state = 'read', headers = $2, rows = $3, file = NULL WHERE id = $1", [
    importId,
    table.headers,
    table.rows.length,
  ]);
}
