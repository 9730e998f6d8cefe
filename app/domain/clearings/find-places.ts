import { database } from "#app/server/database.ts";
import { fragmentsOf, type Place, type PlaceKind, type Reach, shownPeriods } from "./place.ts";

type Submission = { id: string; hearingId: string; body: string };

/**
 * Every place that the words of a submission have gone to, and those that have never held them; with when they came there. Null when the
 * submission does not exist.
 */
export async function findPlaces(hearingId: string, number: number) {
  const row = await database().submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    include: {
      participant: { select: { name: true } },
      hearing: { select: { slug: true } },
      publicText: true,
      clearings: { orderBy: { clearedAt: "asc" } },
      _count: { select: { points: { where: { released: { some: {} } } }, adviceRequests: true } },
    },
  });
  if (!row) return null;
  const periods = shownPeriods(row.clearings);
  const shown = row.publicText?.clearance === "published";
  const [books, quoted, mails, letters, alike] = await Promise.all([
    listBooks(hearingId, number),
    listQuoting(row),
    countMails(row),
    countLetters(row),
    listAlike(row),
  ]);
  const first = periods[0]?.since ?? null;
  const last = periods.at(-1)?.until ?? null;
  const ours = (kind: PlaceKind, more: Partial<Place> = {}) =>
    place(kind, "ours", shown, { since: first, until: last, ...more });
  const beyond = (kind: PlaceKind, count: number, more: Partial<Place> = {}) =>
    count > 0 ? [place(kind, "beyond", true, { count, ...more })] : [];
  const everShown = periods.length;
  return {
    ...{ number, body: row.body, slug: row.hearing.slug, name: row.organisation || row.participant.name },
    clearance: row.publicText?.clearance ?? null,
    reason: row.publicText?.reason ?? "",
    periods,
    places: [
      ...(everShown > 0 ? [ours("page"), ours("list"), ours("cache")] : []),
      ...(everShown > 0 && row._count.points > 0 ? [ours("answers", { count: row._count.points })] : []),
      ...books.map(({ number: edition, frozenAt, files, stands }) =>
        place("white_book", "ours", stands, { since: frozenAt, until: null, number: edition, files }),
      ),
      ...quoted.map((response) =>
        place("response", "beyond", true, { number: response.number, since: response.releasedAt }),
      ),
      ...alike.map((one) => place("like", "beyond", true, { number: one.number })),
      ...beyond("receipt", mails.receipts),
      ...beyond("mail", mails.others),
      ...letters.map(({ job, count, closedAt }) =>
        place("letter", "beyond", true, { number: job, count, since: closedAt }),
      ),
      ...beyond("advice", row._count.adviceRequests),
      ...beyond("downloads", everShown + books.length, { since: first }),
      ...beyond("engines", everShown, { since: first }),
      ...beyond("backups", 1),
      place("feeds", "never", false, {}),
    ],
  };
}

const place = (kind: PlaceKind, reach: Reach, there: boolean, more: Partial<Place>): Place => ({
  ...{ kind, reach, there, since: null, until: null, count: 0, number: 0, files: 0 },
  ...more,
});

const listBooks = (hearingId: string, number: number) =>
  database().$queryRaw<{ number: number; frozenAt: Date; files: number; stands: boolean }[]>`
    SELECT w.number, w.frozen_at AS "frozenAt", white_book_stands(w) AS stands,
           (SELECT count(*)::int FROM white_book_file f WHERE f.white_book_id = w.id AND f.made_at IS NOT NULL) AS files
      FROM white_book w WHERE w.hearing_id = ${hearingId}::uuid AND ${number} = ANY (w.shows) ORDER BY w.number`;

/** Released responses whose reason repeats a sentence of it. */
const listQuoting = ({ hearingId, body }: Submission) =>
  database().$queryRaw<{ number: number; releasedAt: Date }[]>`
    SELECT r.number, min(l.released_at) AS "releasedAt"
      FROM response r JOIN response_version v ON v.response_id = r.id
      JOIN released_answer a ON a.response_version_id = v.id JOIN release l ON l.id = a.release_id
     WHERE r.hearing_id = ${hearingId}::uuid
       AND EXISTS (SELECT FROM unnest(${fragmentsOf(body)}::text[]) said WHERE position(said IN v.reason) > 0)
     GROUP BY r.number ORDER BY r.number`;

/** The receipts of it that went out, and other mails that repeat a sentence of it. */
async function countMails({
  id,
  hearingId,
  body,
}: Submission): Promise<{ receipts: number; others: number }> {
  const [row] = await database().$queryRaw<{ receipts: number; others: number }[]>`
    SELECT count(DISTINCT f.participant_id) FILTER (WHERE own)::int AS receipts, count(DISTINCT f.id) FILTER (WHERE NOT own)::int AS others
      FROM (SELECT f.*, f.milestone = 'receipt' AND f.occasion_id = ${id}::uuid AS own FROM follow_up f
             WHERE f.hearing_id = ${hearingId}::uuid) f
      JOIN kept_mail k ON k.follow_up_id = f.id
     WHERE own OR EXISTS (SELECT FROM unnest(${fragmentsOf(body)}::text[]) said WHERE position(said IN k.text) > 0)`;
  return row ?? { receipts: 0, others: 0 };
}

/** Letters on paper that hold its receipt or a sentence of it, by print job. */
const countLetters = ({ id, hearingId, body }: Submission) =>
  database().$queryRaw<{ job: number; count: number; closedAt: Date | null }[]>`
    SELECT j.number AS job, count(DISTINCT p.participant_id)::int AS count, j.closed_at AS "closedAt"
      FROM print_job j JOIN printed_follow_up p ON p.print_job_id = j.id JOIN follow_up f ON f.id = p.follow_up_id
     WHERE j.hearing_id = ${hearingId}::uuid
       AND (f.milestone = 'receipt' AND f.occasion_id = ${id}::uuid
            OR EXISTS (SELECT FROM unnest(${fragmentsOf(body)}::text[]) said WHERE position(said IN p.text) > 0))
     GROUP BY j.id ORDER BY j.number`;

/** Published submissions that say the same. */
const listAlike = ({ id }: Submission) =>
  database().$queryRaw<{ number: number }[]>`
    WITH mine AS (
      SELECT coalesce(l.group_id, g.id) AS id FROM likeness l LEFT JOIN letter_group g ON g.centre_id = l.submission_id
       WHERE l.submission_id = ${id}::uuid AND l.state <> 'split_off')
    SELECT s.number FROM mine JOIN letter_group g ON g.id = mine.id
      JOIN LATERAL (SELECT g.centre_id AS submission_id UNION ALL
                    SELECT l.submission_id FROM likeness l WHERE l.group_id = g.id AND l.state <> 'split_off') alike ON true
      JOIN submission s ON s.id = alike.submission_id JOIN public_text t ON t.submission_id = s.id AND t.clearance = 'published'
     WHERE s.id <> ${id}::uuid ORDER BY s.number LIMIT 100`;
