import { pool } from "#app/server/database.ts";

/** Whether an attachment is due to be read, so that a process to read it must be started. */
export async function isReadingDue(): Promise<boolean> {
  const { rowCount } = await pool().query(
    "SELECT FROM attachment_reading WHERE read_at IS NULL AND due_at <= clock_timestamp() LIMIT 1",
  );
  return (rowCount ?? 0) > 0;
}
