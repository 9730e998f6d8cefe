import { pooledTransaction } from "#app/server/database.ts";

const AT_ONCE = 500;

/**
 * Makes submissions that have come since last time findable, at most five hundred of one hearing; answers how many. Two
 * workers never take the same hearing at once, and what a killed one had not finished is taken again.
 */
export const indexSubmissions = (): Promise<number> =>
  pooledTransaction(async (client) => {
    await client.query(
      `INSERT INTO reading_progress (hearing_id) SELECT hearing_id FROM submission_counter
        WHERE NOT EXISTS (SELECT FROM reading_progress r WHERE r.hearing_id = submission_counter.hearing_id)
       ON CONFLICT DO NOTHING`,
    );
    const { rows } = await client.query<{ hearing_id: string; indexed: number; last: number }>(
      `SELECT r.hearing_id, r.indexed, c.last FROM reading_progress r JOIN submission_counter c USING (hearing_id)
        WHERE r.indexed < c.last LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
    );
    if (!rows[0]) return 0;
    const { hearing_id: hearingId, indexed, last } = rows[0];
    const reached = Math.min(last, indexed + AT_ONCE);
    await client.query(
      `INSERT INTO working_text (submission_id, hearing_id, covered, search)
       SELECT s.id, s.hearing_id, 0, searchable(concat_ws(' ', p.name, s.organisation, s.body))
         FROM submission s JOIN participant p ON p.id = s.participant_id
        WHERE s.hearing_id = $1 AND s.number > $2 AND s.number <= $3
       ON CONFLICT (submission_id) DO UPDATE SET search = excluded.search`,
      [hearingId, indexed, reached],
    );
    await client.query("UPDATE reading_progress SET indexed = $2 WHERE hearing_id = $1", [
      hearingId,
      reached,
    ]);
    return reached - indexed;
  });
