import { MOMENT, pool } from "#app/server/database.ts";

/** Whether a file of a white book or letters to print are due, so that a process to make it must be started. */
export async function isFileDue(): Promise<boolean> {
  const { rowCount } = await pool().query(
    `SELECT FROM white_book_file WHERE bytes IS NULL AND due_at <= ${MOMENT}
     UNION ALL SELECT FROM print_job WHERE pdf IS NULL AND closed_at IS NULL AND due_at <= ${MOMENT} LIMIT 1`,
  );
  return (rowCount ?? 0) > 0;
}
