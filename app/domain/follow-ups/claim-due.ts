import { MOMENT, pool } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { hastened } from "#app/server/haste.ts";
import type { Milestone } from "#app/server/prisma/enums.ts";

/** How long a worker may hold a follow-up before another takes it over. */
export const leaseSeconds = (): number => hastened(60, 3);

/** A follow-up that this worker holds: `fence` proves that nobody took it over since. */
export type Claimed = {
  id: string;
  fence: number;
  attempts: number;
  uncertain: boolean;
  /** True when another worker had begun it and never said what became of it. */
  takenOver: boolean;
  hearingId: string;
  participantId: string;
  milestone: Milestone;
  occasionId: string;
};

const ids = (claimed: Claimed[]) => [claimed.map(({ id }) => id), claimed.map(({ fence }) => fence)];

/** Keeps what this worker still holds of some follow-ups for another lease; what another has taken over stays theirs. */
export async function renewLease(claimed: Claimed[]): Promise<void> {
  await pool().query(
    `UPDATE follow_up f SET lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM unnest($1::uuid[], $2::int[]) mine (id, fence)
      WHERE f.id = mine.id AND f.fence = mine.fence AND f.state = 'sending'`,
    [...ids(claimed), leaseSeconds()],
  );
}

/** Gives back what was taken and not begun, because sending has been paused meanwhile: as if it had never been taken. */
export async function letGo(claimed: Claimed[]): Promise<void> {
  await pool().query(
    `UPDATE follow_up f SET state = 'owed', lease_until = NULL, attempts = f.attempts - 1
       FROM unnest($1::uuid[], $2::int[]) mine (id, fence)
      WHERE f.id = mine.id AND f.fence = mine.fence AND f.state = 'sending' AND f.begun_at IS NULL`,
    ids(claimed),
  );
}

const DUE = `f.state IN ('owed', 'sending') AND p.email IS NOT NULL AND NOT p.set_aside
          AND NOT EXISTS (SELECT FROM printed_follow_up o WHERE o.follow_up_id = f.id AND o.open)
          AND CASE f.state WHEN 'owed' THEN f.due_at <= ${MOMENT} ELSE f.lease_until < clock_timestamp() END
          AND NOT EXISTS (SELECT FROM sending_pause s
                           WHERE s.resumed_at IS NULL AND (s.hearing_id IS NULL OR s.hearing_id = f.hearing_id))
          AND NOT EXISTS (SELECT FROM mail_turn WHERE key = 'server' AND free_at > clock_timestamp())`;

/** With a rate for each domain: of each domain as many as go in a second, the oldest of all domains first, so that a big one holds up no other. */
const FAIR = `AND f.id IN (
            SELECT id FROM (
              SELECT f.id, f.due_at, row_number() OVER (PARTITION BY lower(split_part(p.email, '@', 2)) ORDER BY f.due_at) AS turn,
                     (SELECT t.free_at FROM mail_turn t WHERE t.key = '@' || lower(split_part(p.email, '@', 2))) AS free_at
                FROM follow_up f JOIN participant p ON p.id = f.participant_id WHERE ${DUE}) ranked
             WHERE turn <= $3 AND (free_at IS NULL OR free_at <= clock_timestamp() + interval '1 second')
             ORDER BY turn, due_at LIMIT 4 * $1)`;

const claim = (fair: boolean) => `WITH due AS (
       SELECT f.id, f.state = 'sending' AND f.begun_at IS NOT NULL AS begun
         FROM follow_up f JOIN participant p ON p.id = f.participant_id
        WHERE ${DUE} ${fair ? FAIR : ""}
        ORDER BY f.due_at LIMIT $1 FOR UPDATE OF f SKIP LOCKED)
     UPDATE follow_up f
        SET state = CASE WHEN due.begun AND f.uncertain THEN 'failed'::follow_up_state ELSE 'sending' END,
            lease_until = CASE WHEN due.begun AND f.uncertain THEN NULL
                               ELSE clock_timestamp() + make_interval(secs => $2) END,
            last_error = CASE WHEN due.begun AND f.uncertain THEN 'uncertain twice' ELSE f.last_error END,
            fence = f.fence + 1, attempts = f.attempts + (f.state = 'owed' OR due.begun)::int, uncertain = f.uncertain OR due.begun, begun_at = NULL
       FROM due WHERE f.id = due.id
     RETURNING f.id, f.state::text AS state, f.fence, f.attempts, f.uncertain, due.begun AS "takenOver", f.hearing_id AS "hearingId",
               f.participant_id AS "participantId", f.milestone::text AS milestone, f.occasion_id AS "occasionId"`;

/**
 * Takes up to `most` follow-ups that are due, or whose worker has died, for a lease of a minute. Two workers never get the
 * same. Those of participants without an e-mail address wait for an official and a letter, and those in a letter that is being printed for its posting; those whose sending is paused
 * wait. Taking over what had not been begun counts as no attempt. What was under way for the second time when its worker died is a task for an official, not a third mail.
 */
export async function claimDue(most: number): Promise<Claimed[]> {
  const perDomain = env().MAIL_PER_DOMAIN_PER_SECOND;
  const given = [most, leaseSeconds(), ...(perDomain ? [Math.ceil(perDomain)] : [])];
  const { rows } = await pool().query<Claimed & { state: string }>(claim(perDomain !== undefined), given);
  return rows.flatMap(({ state, ...claimed }) => (state === "sending" ? [claimed] : []));
}
