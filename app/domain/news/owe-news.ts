import type { PoolClient } from "#app/server/database.ts";
import { HAPPENED } from "./happened.ts";

/** Two workers that see the same at once: the second waits for the first and sees nothing new. */
const SEE = `
  INSERT INTO news (id, hearing_id, kind, occasion_id, at, seen_at)
  SELECT n.id, n.hearing_id, n.kind, n.occasion_id, n.at, coalesce($1::timestamptz, clock_timestamp())
    FROM (${HAPPENED}) n WHERE NOT EXISTS (SELECT FROM news k WHERE k.id = n.id)
   ORDER BY n.id
  ON CONFLICT DO NOTHING RETURNING id`;

/** A mail's id is worked out from whom it tells what, so that also a database put back from a copy makes the same. */
const TELL = `
  WITH asked AS (
    SELECT s.subscriber_id, n.id AS news_id, bool_or(s.pace = 'at_once') AS at_once,
           md5(s.subscriber_id::text || n.id::text)::uuid AS mail_id
      FROM news n JOIN hearing h ON h.id = n.hearing_id
      JOIN subscription s ON s.confirmed_at < n.at
       AND (s.hearing_id IS NULL OR s.hearing_id = h.id) AND (s.topic IS NULL OR s.topic = h.topic)
     WHERE n.id = ANY ($1::uuid[])
     GROUP BY s.subscriber_id, n.id),
  mails AS (
    INSERT INTO notice (id, kind, subscriber_id, created_at, due_at)
    SELECT mail_id, 'subscription_news', subscriber_id, now.at, now.at
      FROM asked CROSS JOIN (SELECT coalesce($2::timestamptz, clock_timestamp()) AS at) now WHERE at_once
    RETURNING id),
  told AS (
    INSERT INTO telling (subscriber_id, news_id, notice_id)
    SELECT subscriber_id, news_id, CASE WHEN at_once THEN mail_id END FROM asked)
  SELECT count(*)::int AS owed FROM mails`;

/**
 * Sees what has happened in public until `at` (null: now) and has not been seen, and owes it to whoever subscribed before it
 * happened, inside the transaction of `client`. Answers how many mails were owed.
 */
export async function oweNews(client: PoolClient, at: Date | null): Promise<number> {
  const seen = await client.query<{ id: string }>(SEE, [at]);
  if (seen.rows.length === 0) return 0;
  const told = await client.query<{ owed: number }>(TELL, [seen.rows.map(({ id }) => id), at]);
  return told.rows[0]?.owed ?? 0;
}
