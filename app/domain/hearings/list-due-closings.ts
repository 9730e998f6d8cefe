import { database } from "#app/server/database.ts";

/** The hearings whose deadline has passed by the database's clock and whose participants have not been told. */
export async function listDueClosings(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM hearing WHERE approved_at IS NOT NULL AND closed_at IS NULL AND closes_at <= clock_timestamp()`;
  return rows.map((row) => row.id);
}
