import type { Transaction } from "#app/server/database.ts";
import { dayToColumn, isoDay } from "#app/shared/time.ts";
import { digestWeekOf } from "./news.ts";

/**
 * Owes the weekly mails of the week that an instant is in, inside a deed's transaction: one to each subscriber for whom
 * something waits, with all of it. A week is done once. What is about a hearing whose sending is stopped waits for the next.
 * Answers how many were owed.
 */
export async function oweWeek(tx: Transaction, now: Date): Promise<number> {
  const monday = digestWeekOf(now);
  const week = dayToColumn(monday);
  const first = await tx.digestRound.createMany({ data: { week, at: now }, skipDuplicates: true });
  if (first.count === 0) return 0;
  const [round] = await tx.$queryRaw<{ owed: number }[]>`
    WITH waiting AS (
      SELECT t.subscriber_id, t.news_id, md5(t.subscriber_id::text || ${isoDay(monday)})::uuid AS mail_id
        FROM telling t JOIN news n ON n.id = t.news_id
       WHERE t.notice_id IS NULL
         AND NOT EXISTS (SELECT FROM sending_pause p WHERE p.hearing_id = n.hearing_id AND p.resumed_at IS NULL)),
    mails AS (
      INSERT INTO notice (id, kind, subscriber_id, created_at, due_at)
      SELECT DISTINCT mail_id, 'subscription_digest'::notice_kind, subscriber_id, ${now}::timestamptz, ${now}::timestamptz
        FROM waiting RETURNING id),
    placed AS (
      UPDATE telling t SET notice_id = w.mail_id FROM waiting w
       WHERE t.subscriber_id = w.subscriber_id AND t.news_id = w.news_id)
    SELECT count(*)::int AS owed FROM mails`;
  return round?.owed ?? 0;
}
