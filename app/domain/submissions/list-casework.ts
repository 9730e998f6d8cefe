import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { database } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import type { CaseworkLine, CaseworkQuery, Filter } from "./casework-filter.ts";
import { findSearch } from "./find-search.ts";
import { numberIn } from "./number-in.ts";

export const CASEWORK_PAGE = 50;
/** A number of hits is counted up to here; more are "over". */
export const COUNTED = 1000;

const replaced = Prisma.sql`EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id)`;
/** What is meant by each filter: a submission that was replaced is found by one of them only. */
const conditions: Record<Filter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  uncleared: Prisma.sql`(NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id)
    OR EXISTS (SELECT FROM public_text t JOIN participant p ON p.id = s.participant_id
                WHERE t.submission_id = s.id AND stands_otherwise(s, t, p)))`,
  uncovered: Prisma.sql`NOT EXISTS (SELECT FROM working_text w WHERE w.submission_id = s.id AND w.covered = 100)`,
  unanswered: Prisma.sql`EXISTS (SELECT FROM point p WHERE p.submission_id = s.id AND p.response_id IS NULL)`,
  unlike: Prisma.sql`NOT EXISTS (SELECT FROM likeness l WHERE l.submission_id = s.id AND l.group_id IS NOT NULL)`,
  late: Prisma.sql`s.late`,
  unconfirmed: Prisma.sql`s.registered_by_id IS NULL
    AND EXISTS (SELECT FROM participant p WHERE p.id = s.participant_id AND (p.confirmed_at >= s.stored_at) IS NOT TRUE)`,
  replaced,
};

/** From where: the numbers above `after`, or the last ones below `before`. */
export type From = { after: number } | { before: number };

async function chosen(hearingId: string, { filter, words }: CaseworkQuery): Promise<Prisma.Sql> {
  const inHearing = Prisma.sql`s.hearing_id = ${hearingId}::uuid AND ${Prisma.raw(IN_CASE)} AND ${conditions[filter]}
    AND ${filter === "replaced" ? Prisma.sql`true` : Prisma.sql`NOT ${replaced}`}`;
  if (!words.trim()) return inHearing;
  const search = await findSearch(words);
  return Prisma.sql`${inHearing} AND (${exactly(hearingId, words.trim())} s.id IN (SELECT w.submission_id FROM working_text w
    WHERE w.hearing_id = ${hearingId}::uuid AND w.search @@ ${search}::tsquery))`;
}

/** What is a number or an e-mail address finds the submission of that number, or of that sender, as well. */
function exactly(hearingId: string, words: string): Prisma.Sql {
  const number = numberIn(words);
  if (number) return Prisma.sql`s.number = ${number} OR`;
  if (!words.includes("@")) return Prisma.empty;
  return Prisma.sql`s.participant_id IN (SELECT o.id FROM participant o
    WHERE o.hearing_id = ${hearingId}::uuid AND lower(o.email) = lower(${words})) OR`;
}

/**
 * A hearing's submissions for officials: with names, by number, fifty at most from where the page begins; and whether there
 * are more on either side. `words` are looked for in texts and names, and may be
 * a number or an e-mail address.
 */
export async function listCasework(
  hearingId: string,
  query: CaseworkQuery,
  from: From,
  take = CASEWORK_PAGE,
): Promise<{ lines: CaseworkLine[]; earlier: boolean; later: boolean }> {
  const onwards = "after" in from;
  const condition = await chosen(hearingId, query);
  const rows = await database().$queryRaw<CaseworkLine[]>`
    SELECT s.number, p.name, s.organisation, s.channel::text AS channel, s.received_at AS "receivedAt", s.late,
           (p.confirmed_at >= s.stored_at) IS TRUE OR s.registered_by_id IS NOT NULL AS confirmed,
           t.clearance::text AS clearance, left(s.body, 160) || CASE WHEN length(s.body) > 160 THEN ' …' ELSE '' END AS excerpt, coalesce(w.covered, 0) AS coverage,
           coalesce(n.points, 0) AS points, coalesce(n.unanswered, 0) AS unanswered
      FROM (SELECT * FROM submission s
             WHERE ${condition}
               AND ${onwards ? Prisma.sql`s.number > ${from.after}` : Prisma.sql`s.number < ${from.before}`}
             ORDER BY s.number ${onwards ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${take + 1}) s
      JOIN participant p ON p.id = s.participant_id
      LEFT JOIN public_text t ON t.submission_id = s.id
      LEFT JOIN working_text w ON w.submission_id = s.id
      LEFT JOIN LATERAL (SELECT count(*)::int AS points, count(*) FILTER (WHERE response_id IS NULL)::int AS unanswered
                           FROM point WHERE submission_id = s.id) n ON true
     ORDER BY s.number`;
  const more = rows.length > take;
  const lines = more ? (onwards ? rows.slice(0, take) : rows.slice(1)) : rows;
  if (!onwards) {
    const [beyond] = await database().$queryRaw<{ there: boolean }[]>`
      SELECT EXISTS (SELECT FROM submission s WHERE ${condition} AND s.number >= ${from.before}) AS there`;
    return { lines, earlier: more, later: beyond?.there ?? false };
  }
  return { lines, earlier: from.after > 0, later: more };
}

/** How many submissions a query finds, counted up to a thousand and one. */
export async function countCasework(hearingId: string, query: CaseworkQuery): Promise<number> {
  const condition = await chosen(hearingId, query);
  const [row] = await database().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found
      FROM (SELECT FROM submission s WHERE ${condition} LIMIT ${COUNTED + 1}) hits`;
  return row?.found ?? 0;
}
