import { pool } from "#app/server/database.ts";
import type { Attached } from "./attachment.ts";

/**
 * Files that came with a form before come with it again, so they are needed for another day. Answers those that are still
 * there: what nobody needed for a day has been removed.
 */
export async function receiveAgain(files: Attached[]): Promise<Attached[]> {
  if (files.length === 0) return [];
  const { rows } = await pool().query<{ sha256: string }>(
    "UPDATE stored_file SET needed_at = clock_timestamp() WHERE sha256 = ANY ($1) RETURNING sha256",
    [files.map((file) => file.sha256)],
  );
  const there = new Set(rows.map((row) => row.sha256));
  return files.filter((file) => there.has(file.sha256));
}
