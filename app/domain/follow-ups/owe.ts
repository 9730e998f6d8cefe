import type { Transaction } from "#app/server/database.ts";
import type { Milestone } from "#app/server/prisma/enums.ts";

/**
 * Owes every participant of a hearing one follow-up for a milestone, inside the deed that causes it. `occasionId` is
 * what it is about (the hearing, the release, the decision, the adopted version, the moved deadline). Owing again
 * creates nothing; nor is anything owed to whoever is set aside. Lock the hearing first (`lockHearing`), so that nobody who takes part meanwhile is missed.
 * Answers how many were owed.
 */
export async function oweEverybody(
  tx: Transaction,
  hearingId: string,
  milestone: Milestone,
  occasionId: string,
  at: Date,
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
    SELECT hearing_id, id, ${milestone}::milestone, ${occasionId}::uuid, ${at}, ${at}
      FROM participant WHERE hearing_id = ${hearingId}::uuid AND NOT set_aside
    ON CONFLICT DO NOTHING`;
}

/** The same for some of them only: those whose answers come in a later release. */
export async function oweSome(
  tx: Transaction,
  hearingId: string,
  participantIds: string[],
  milestone: Milestone,
  occasionId: string,
  at: Date,
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
    SELECT hearing_id, id, ${milestone}::milestone, ${occasionId}::uuid, ${at}, ${at}
      FROM participant WHERE hearing_id = ${hearingId}::uuid AND id = ANY(${participantIds}::uuid[]) AND NOT set_aside
    ON CONFLICT DO NOTHING`;
}
