import { pool } from "#app/server/database.ts";

const AT_ONCE = 500;

/**
 * Makes submissions that have come since last time findable, at most five hundred of one hearing; answers how many. Two
 * workers never take the same hearing at once, and what a killed one had not finished is taken again.
 */
export async function indexSubmissions(): Promise<number> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO reading_progress (hearing_id) SELECT hearing_id FROM submission_counter
        WHERE NOT EXISTS (SELECT FROM reading_progress r WHERE r.hearing_id = submission_counter.hearing_id)
       ON CONFLICT DO NOTHING`,
    );
    const { rows } = await client.query<{ hearing_id: string; indexed: number }>(
      `SELECT r.hearing_id, r.indexed FROM reading_progress r JOIN submission_counter c USING (hearing_id)
        WHERE r.indexed < c.last LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
    );
    const taken = rows[0] ? await indexNext(client, rows[0].hearing_id, rows[0].indexed) : 0;
    await client.query("COMMIT");
    return taken;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

type Client = { query: (text: string, values: unknown[]) => Promise<{ rowCount: number | null }> };

async function indexNext(client: Client, hearingId: string, indexed: number): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO working_text (submission_id, hearing_id, search)
     SELECT s.id, s.hearing_id, searchable(concat_ws(' ', p.name, s.organisation, s.body))
       FROM submission s JOIN participant p ON p.id = s.participant_id
      WHERE s.hearing_id = $1 AND s.number > $2 AND s.number <= $3
     ON CONFLICT (submission_id) DO UPDATE SET search = excluded.search`,
    [hearingId, indexed, indexed + AT_ONCE],
  );
  await client.query("UPDATE reading_progress SET indexed = $2 WHERE hearing_id = $1", [
    hearingId,
    indexed + (rowCount ?? 0),
  ]);
  return rowCount ?? 0;
}
