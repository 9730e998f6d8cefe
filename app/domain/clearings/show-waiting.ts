import { record } from "#app/domain/journal/record.ts";
import type { Transaction } from "#app/server/database.ts";

/**
 * Shows what was cleared before the deadline and waited for it, and owes everybody whose it is word of it; answers how many. Part
 * of closing a hearing.
 */
export async function showWaiting(tx: Transaction, hearingId: string, now: Date): Promise<number> {
  const shown = await tx.$queryRaw<{ id: string }[]>`
    WITH shown AS (
      UPDATE public_text t SET clearance = 'published' FROM submission s
       WHERE s.id = t.submission_id AND s.hearing_id = ${hearingId}::uuid AND t.clearance = 'waiting'
      RETURNING t.submission_id, t.name, t.text <> s.body AS left_out, t.left_out AS passages, t.cleared_by_id
    ), cleared AS (
      INSERT INTO clearing (submission_id, clearance, name, left_out, passages, reason, cleared_by_id, cleared_at)
      SELECT submission_id, 'published', name, left_out, passages, '', cleared_by_id, ${now} FROM shown
      RETURNING id, submission_id
    ), owed AS (
      INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
      SELECT ${hearingId}::uuid, v.participant_id, 'publication', c.id, ${now}, ${now}
        FROM cleared c JOIN voice v ON v.submission_id = c.submission_id
      ON CONFLICT DO NOTHING
    ), answered AS (
      UPDATE party y SET submission_id = first.id
        FROM (SELECT DISTINCT ON (lower(s.organisation)) lower(s.organisation) AS name, s.id FROM cleared c
                JOIN submission s ON s.id = c.submission_id WHERE s.organisation <> '' ORDER BY lower(s.organisation), s.number) first
       WHERE y.hearing_id = ${hearingId}::uuid AND y.submission_id IS NULL AND lower(y.name) = first.name
    )
    SELECT id FROM cleared`;
  if (shown.length > 0)
    await record(tx, hearingId, "submissions_shown", "clock", now, hearingId, { count: shown.length });
  return shown.length;
}
