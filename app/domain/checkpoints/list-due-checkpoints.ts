import { database } from "#app/server/database.ts";
import { hastened } from "#app/server/haste.ts";

/** Between two checkpoints of a hearing pass so many seconds: a busy day has thousands of them, not tens of thousands. */
const PAUSE_SECONDS = 30;

/** The hearings with receipts that no checkpoint covers, and whose last checkpoint is half a minute old. */
export async function listDueCheckpoints(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT c.hearing_id AS id FROM submission_counter c
      LEFT JOIN LATERAL (SELECT k.size, k.at FROM checkpoint k WHERE k.hearing_id = c.hearing_id ORDER BY k.size DESC LIMIT 1) last ON true
     WHERE c.last > coalesce(last.size, 0)
       AND (last.at IS NULL OR last.at <= clock_timestamp() - make_interval(secs => ${hastened(PAUSE_SECONDS, 1)}))`;
  return rows.map(({ id }) => id);
}
