import { pool, pooledTransaction } from "#app/server/database.ts";
import { storage } from "#app/server/storage.ts";

const AT_ONCE = 500;

/** Every text that can be searched, by its table. */
const SEARCHED = ["public_text", "working_text", "response_version", "attachment_reading"];

/**
 * Takes words out of the search that stood in something erased and stand nowhere else, at most five hundred; answers how many were
 * looked at. Nobody learns a word meanwhile, so that none is lost.
 */
export const forgetWords = (): Promise<number> =>
  pooledTransaction(async (client) => {
    const { rows } = await client.query<{ word: string }>(
      "SELECT word FROM doomed_word ORDER BY word LIMIT $1 FOR UPDATE SKIP LOCKED",
      [AT_ONCE],
    );
    if (rows.length === 0) return 0;
    const words = rows.map(({ word }) => word);
    await client.query("LOCK TABLE search_word IN SHARE ROW EXCLUSIVE MODE");
    const nowhere = SEARCHED.map(
      (table) => `NOT EXISTS (SELECT FROM ${table} t WHERE t.search @@ (quote_literal(w.word))::tsquery)`,
    ).join(" AND ");
    await client.query(`DELETE FROM search_word w WHERE w.word = ANY ($1) AND ${nowhere}`, [words]);
    await client.query("DELETE FROM doomed_word WHERE word = ANY ($1)", [words]);
    return words.length;
  });

/** Removes from the storage the files of what has been erased; one that could not be removed is tried again. Answers how many. */
export async function forgetFiles(): Promise<number> {
  const { rows } = await pool().query<{ sha256: string }>("SELECT sha256 FROM doomed_file LIMIT 50");
  for (const { sha256 } of rows) {
    await storage().remove(sha256);
    await pool().query("DELETE FROM doomed_file WHERE sha256 = $1", [sha256]);
  }
  return rows.length;
}
