import { pool } from "#app/server/database.ts";

/** Whether a file is due, so that a process to make it must be started. */
export async function isFileDue(): Promise<boolean> {
  const { rowCount } = await pool().query(
    "SELECT FROM white_book_file WHERE bytes IS NULL AND due_at <= clock_timestamp() LIMIT 1",
  );
  return (rowCount ?? 0) > 0;
}
