import { pooledTransaction } from "#app/server/database.ts";
import { storage } from "#app/server/storage.ts";
import { readReference } from "./reference.ts";

const AT_ONCE = 100;

/**
 * Removes files that nothing refers to (no submission, no draft, no copy that is handed out) and that nobody has needed for a
 * day: forms that were never sent. At most a hundred at a time; answers how many.
 */
export const removeUnneeded = (): Promise<number> =>
  pooledTransaction(async (client) => {
    const { rows: due } = await client.query(
      "SELECT FROM stored_file WHERE needed_at < clock_timestamp() - interval '1 day' LIMIT 1",
    );
    if (due.length === 0) return 0;
    const { rows: drafts } = await client.query<{ references: string[] }>(
      `SELECT fields->'attachments' AS references FROM draft WHERE jsonb_typeof(fields->'attachments') = 'array'`,
    );
    const kept = drafts.flatMap(({ references }) =>
      references.map((one) => readReference(one)?.sha256 ?? ""),
    );
    const { rows } = await client.query<{ sha256: string }>(
      `DELETE FROM stored_file WHERE sha256 IN (
         SELECT sha256 FROM stored_file f
          WHERE needed_at < clock_timestamp() - interval '1 day' AND sha256 <> ALL ($1)
            AND NOT EXISTS (SELECT FROM attachment a WHERE a.sha256 = f.sha256)
            AND NOT EXISTS (SELECT FROM attachment_reading r WHERE r.served_sha256 = f.sha256)
            AND NOT EXISTS (SELECT FROM attachment_redaction d WHERE d.sha256 = f.sha256)
          LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING sha256`,
      [kept],
    );
    // Before they are forgotten: whoever receives the same file meanwhile waits for the row, and then keeps it anew.
    for (const { sha256 } of rows) await storage().remove(sha256);
    return rows.length;
  });
