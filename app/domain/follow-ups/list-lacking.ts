import { database, type Transaction } from "#app/server/database.ts";
import type { Milestone } from "#app/server/prisma/enums.ts";

/** Somebody to whom a hearing still owes something: an open follow-up, or one that should exist and does not. */
export type Lacking = { participantId: string; name: string; milestone: Milestone; state: string };

/** Who lacks what; nobody when the hearing can be concluded. */
export async function listLacking(hearingId: string, tx: Transaction = database()): Promise<Lacking[]> {
  return tx.$queryRaw<Lacking[]>`
    SELECT l.participant_id AS "participantId", p.name, l.milestone::text AS milestone, l.state
      FROM lacking_follow_ups(${hearingId}::uuid) l JOIN participant p ON p.id = l.participant_id
     ORDER BY l.milestone, p.name`;
}
