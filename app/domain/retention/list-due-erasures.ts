import { database } from "#app/server/database.ts";
import { NOTICE_DAYS } from "./retention.ts";

/** The hearings whose personal data is to go now, with nothing in the way. */
export async function listDueErasures(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT c.hearing_id AS id FROM conclusion c
     WHERE c.erase_on <= (clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::date
       AND NOT EXISTS (SELECT FROM erasure e WHERE e.hearing_id = c.hearing_id AND e.participant_id IS NULL AND e.erased_at IS NOT NULL)
       AND refusal_to_erase(c.hearing_id) = ''`;
  return rows.map(({ id }) => id);
}

/** The hearings whose personal data goes within thirty days and that have no package which says how they stand. */
export async function listPackagesNeeded(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT c.hearing_id AS id FROM conclusion c
     WHERE c.erase_on <= (clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::date + ${NOTICE_DAYS}::int
       AND NOT EXISTS (SELECT FROM erasure e WHERE e.hearing_id = c.hearing_id AND e.participant_id IS NULL AND e.erased_at IS NOT NULL)
       AND NOT EXISTS (SELECT FROM journal_package p WHERE p.hearing_id = c.hearing_id AND (p.made_at IS NULL OR NOT is_outdated(p)))`;
  return rows.map(({ id }) => id);
}
