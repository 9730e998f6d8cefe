import { database } from "#app/server/database.ts";

/** Whether it is a weekday after seven o'clock, Danish time by the database's clock, on which nobody has been reminded. */
export async function isReminderDue(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ due: boolean }[]>`
    WITH local AS (SELECT clock_timestamp() AT TIME ZONE 'Europe/Copenhagen' AS time)
    SELECT extract(hour FROM time) >= 7 AND extract(isodow FROM time) < 6
           AND NOT EXISTS (SELECT FROM reminder_round r WHERE r.day = time::date) AS due
      FROM local`;
  return row?.due ?? false;
}
