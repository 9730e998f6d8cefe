import { pool } from "#app/server/database.ts";
import type { Milestone } from "#app/server/prisma/enums.ts";

/** How long a worker may hold a follow-up before another takes it over. */
export const LEASE_SECONDS = 60;

/** A follow-up that this worker holds: `fence` proves that nobody took it over since. */
export type Claimed = {
  id: string;
  fence: number;
  attempts: number;
  uncertain: boolean;
  /** True when another worker held it and never said what became of it. */
  takenOver: boolean;
  hearingId: string;
  participantId: string;
  milestone: Milestone;
  occasionId: string;
};

/** Keeps what this worker still holds of some follow-ups for another lease; what another has taken over stays theirs. */
export async function renewLease(claimed: Claimed[]): Promise<void> {
  await pool().query(
    `UPDATE follow_up f SET lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM unnest($1::uuid[], $2::int[]) mine (id, fence)
      WHERE f.id = mine.id AND f.fence = mine.fence AND f.state = 'sending'`,
    [claimed.map(({ id }) => id), claimed.map(({ fence }) => fence), LEASE_SECONDS],
  );
}

/**
 * Takes up to `most` follow-ups that are due, or whose worker has died, for a lease of a minute. Two workers never get the
 * same. Those of participants without an e-mail address wait for an official and a letter.
 */
export async function claimDue(most: number): Promise<Claimed[]> {
  const { rows } = await pool().query<Claimed>(
    `WITH due AS (
       SELECT f.id, f.state = 'sending' AS taken_over
         FROM follow_up f JOIN participant p ON p.id = f.participant_id
        WHERE f.state IN ('owed', 'sending') AND p.email IS NOT NULL
          AND CASE f.state WHEN 'owed' THEN f.due_at <= clock_timestamp() ELSE f.lease_until < clock_timestamp() END
        ORDER BY f.due_at LIMIT $1 FOR UPDATE OF f SKIP LOCKED)
     UPDATE follow_up f
        SET state = 'sending', lease_until = clock_timestamp() + make_interval(secs => $2), fence = f.fence + 1,
            attempts = f.attempts + 1
       FROM due WHERE f.id = due.id
     RETURNING f.id, f.fence, f.attempts, f.uncertain, due.taken_over AS "takenOver", f.hearing_id AS "hearingId",
               f.participant_id AS "participantId", f.milestone::text AS milestone, f.occasion_id AS "occasionId"`,
    [most, LEASE_SECONDS],
  );
  return rows;
}
