import { pool } from "#app/server/database.ts";
import { dayFromColumn, startOfDay } from "#app/shared/time.ts";
import { HAPPENED } from "./happened.ts";
import type { PublicNews } from "./news.ts";

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
