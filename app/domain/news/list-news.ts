import { pool } from "#app/server/database.ts";
import { dayFromColumn, startOfDay } from "#app/shared/time.ts";
import type { PublicNews } from "./news.ts";

/**
 * Everything public that has happened until $1 (until now, when that is null), read from the facts themselves: a hearing that has not been approved has
 * no news, and one whose approval is withdrawn has none any more. "Closing soon" is at eight o'clock seven days before the
 * last day, unless the deadline was moved after that.
 */
export const HAPPENED = `
  SELECT md5(f.kind || f.occasion_id::text)::uuid AS id, f.kind::news_kind AS kind, f.hearing_id, f.occasion_id, f.at
    FROM (
      SELECT 'announced' AS kind, id AS hearing_id, id AS occasion_id, approved_at AS at FROM hearing
      UNION ALL SELECT 'opened', id, id, opens_at FROM hearing
      UNION ALL SELECT 'closed', id, id, closes_at FROM hearing
      UNION ALL SELECT 'adopted', id, id, adopted_at FROM hearing
      UNION ALL SELECT 'concluded', id, id, concluded_at FROM hearing
      UNION ALL SELECT 'deadline_moved', hearing_id, id, moved_at FROM deadline_move
      UNION ALL SELECT 'decision', hearing_id, id, recorded_at FROM decision
      UNION ALL SELECT CASE WHEN corrects_id IS NULL THEN 'answers' ELSE 'correction' END, hearing_id, id, released_at
                  FROM release
      UNION ALL SELECT 'closing_soon', c.id, coalesce(m.id, c.id), soon.at
                  FROM hearing c
                  LEFT JOIN LATERAL (SELECT id, moved_at FROM deadline_move WHERE hearing_id = c.id
                                      ORDER BY to_at DESC LIMIT 1) m ON true
                  CROSS JOIN LATERAL (SELECT (((c.closes_at - interval '1 second') AT TIME ZONE 'Europe/Copenhagen')::date
                                              - 7 + time '08:00') AT TIME ZONE 'Europe/Copenhagen' AS at) soon
                 WHERE soon.at > coalesce(m.moved_at, c.opens_at)
    ) f JOIN hearing h ON h.id = f.hearing_id AND h.approved_at IS NOT NULL AND h.opens_at IS NOT NULL
   WHERE f.at <= coalesce($1::timestamptz, clock_timestamp())`;

type Row = Omit<PublicNews, "meetingOn"> & { meetingOn: string | null };
const LONGEST = 100;

const WITH_DETAILS = `
  SELECT n.id, n.kind::text AS kind, n.at, h.slug, h.title AS hearing, h.opens_at AS "opensAt",
         coalesce(m.to_at, h.closes_at) AS "closesAt", d.body, d.meeting_on::text AS "meetingOn"
    FROM (${HAPPENED}) n JOIN hearing h ON h.id = n.hearing_id
    LEFT JOIN deadline_move m ON m.id = n.occasion_id AND n.kind = 'deadline_moved'
    LEFT JOIN decision d ON d.id = n.occasion_id AND n.kind = 'decision'`;

const asNews = ({ meetingOn, ...row }: Row): PublicNews => ({
  ...row,
  meetingOn: meetingOn ? startOfDay(dayFromColumn(new Date(meetingOn))) : null,
});

/** The newest news of all hearings, or of one, newest first; at most a hundred. */
export async function listNews(hearingId: string | null = null): Promise<PublicNews[]> {
  const { rows } = await pool().query<Row>(
    `${WITH_DETAILS} WHERE $2::uuid IS NULL OR n.hearing_id = $2 ORDER BY n.at DESC, n.id LIMIT ${LONGEST}`,
    [null, hearingId],
  );
  return rows.map(asNews);
}

/** What a subscriber's mail brings, oldest first: what of it is still public, and still asked for. */
export async function listNewsOfMail(noticeId: string): Promise<PublicNews[]> {
  const { rows } = await pool().query<Row>(
    `${WITH_DETAILS} JOIN telling t ON t.news_id = n.id AND t.notice_id = $2
      WHERE EXISTS (SELECT FROM subscription s WHERE s.subscriber_id = t.subscriber_id AND s.confirmed_at IS NOT NULL
                       AND (s.hearing_id IS NULL OR s.hearing_id = h.id) AND (s.topic IS NULL OR s.topic = h.topic))
      ORDER BY n.at, n.id`,
    ["infinity", noticeId],
  );
  return rows.map(asNews);
}

/** Whether something has happened that no worker has seen. */
export async function isNewsDue(): Promise<boolean> {
  const { rows } = await pool().query<{ due: boolean }>(
    `SELECT EXISTS (SELECT FROM (${HAPPENED}) n WHERE NOT EXISTS (SELECT FROM news k WHERE k.id = n.id)) AS due`,
    [null],
  );
  return rows[0]?.due ?? false;
}
