import { database } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import type { PointKind } from "#app/server/prisma/enums.ts";
import {
  type ChosenPoints,
  type PointPlace,
  type PointQuery,
  type PointState,
  SOON_DAYS,
} from "./point-query.ts";

export const POINT_PAGE = 50;
/** A number of hits is counted up to here; more are "over". */
export const COUNTED_POINTS = 10_000;

const TODAY = Prisma.sql`(clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::date`;
const OPEN = Prisma.sql`p.response_id IS NULL`;
const newest = (condition: Prisma.Sql) => Prisma.sql`p.response_id IS NOT NULL AND EXISTS (
  SELECT FROM (SELECT * FROM response_version n WHERE n.response_id = p.response_id ORDER BY n.number DESC LIMIT 1) v
   WHERE ${condition})`;
const RELEASED = Prisma.sql`EXISTS (SELECT FROM released_answer a WHERE a.point_id = p.id)`;

const states: Record<PointState, Prisma.Sql> = {
  unanswered: OPEN,
  overdue: Prisma.sql`${OPEN} AND p.answer_by < ${TODAY}`,
  soon: Prisma.sql`${OPEN} AND p.answer_by BETWEEN ${TODAY} AND ${TODAY} + ${SOON_DAYS - 1}::int`,
  waiting: newest(Prisma.sql`v.approved_at IS NULL AND v.sent_back_at IS NULL`),
  sent_back: newest(Prisma.sql`v.sent_back_at IS NOT NULL`),
  approved: Prisma.sql`${newest(Prisma.sql`v.approved_at IS NOT NULL`)} AND NOT ${RELEASED}`,
  released: RELEASED,
  all: Prisma.sql`true`,
};

function whoseIs(whose: string, askedBy: string): Prisma.Sql {
  if (whose === "mine") return Prisma.sql`p.caseworker_id = ${askedBy}::uuid`;
  if (whose === "nobody")
    return Prisma.sql`NOT EXISTS (SELECT FROM staff w WHERE w.id = p.caseworker_id AND w.active)`;
  return Prisma.sql`p.caseworker_id = ${whose}::uuid`;
}

/** The condition under which a point `p` of a submission `s` is found; those that copy another's in like letters never are. */
function condition(hearingId: string, query: PointQuery, askedBy: string): Prisma.Sql {
  const parts = [
    Prisma.sql`s.hearing_id = ${hearingId}::uuid`,
    Prisma.sql`p.same_as_id IS NULL`,
    states[query.state],
  ];
  if (query.whose) parts.push(whoseIs(query.whose, askedBy));
  if (query.section) parts.push(Prisma.sql`p.section_identity = ${query.section}::uuid`);
  if (query.kind) parts.push(Prisma.sql`p.kind = ${query.kind}::point_kind`);
  if (query.theme)
    parts.push(Prisma.sql`p.id IN (
      WITH RECURSIVE under AS (
        SELECT id FROM theme WHERE id = ${query.theme}::uuid
        UNION SELECT t.id FROM theme t JOIN under u ON t.parent_id = u.id)
      SELECT l."A" FROM "_PointToTheme" l JOIN under ON under.id = l."B")`);
  return Prisma.join(parts, " AND ");
}

/** The ids of the points a deed is about, as an SQL query. */
export const chosenPoints = (hearingId: string, chosen: ChosenPoints, askedBy: string): Prisma.Sql =>
  "ids" in chosen
    ? Prisma.sql`SELECT p.id FROM point p JOIN submission s ON s.id = p.submission_id
        WHERE s.hearing_id = ${hearingId}::uuid AND p.same_as_id IS NULL AND p.id = ANY(${chosen.ids}::uuid[])`
    : Prisma.sql`SELECT p.id FROM point p JOIN submission s ON s.id = p.submission_id
        WHERE ${condition(hearingId, chosen.found, askedBy)}`;

type Row = {
  id: string;
  submission: number;
  number: number;
  kind: PointKind;
  sectionIdentity: string | null;
  text: string;
  start: number;
  end: number;
  answerBy: Date | null;
  overdue: boolean;
  caseworker: string | null;
  likewise: number;
  responseId: string | null;
  response: number | null;
  themes: string[];
};

/**
 * A hearing's points for officials, by submission and number, fifty at most after a place; and whether there are more.
 * `answerBy` is a Danish day as a column holds it.
 */
export async function listPoints(
  hearingId: string,
  query: PointQuery,
  askedBy: string,
  after: PointPlace,
): Promise<{ lines: Omit<Row, "start" | "end">[]; more: boolean }> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT f.id, f.submission, f.number, f.kind::text AS kind, f.section_identity AS "sectionIdentity", f.body AS text,
           f.start, f."end", f.answer_by AS "answerBy", f.response_id IS NULL AND f.answer_by < ${TODAY} AS overdue,
           w.name AS caseworker, f.response_id AS "responseId", r.number AS response,
           (SELECT count(*)::int FROM point o WHERE o.same_as_id = f.id) AS likewise,
           ARRAY(SELECT t.name FROM "_PointToTheme" l JOIN theme t ON t.id = l."B" WHERE l."A" = f.id ORDER BY t.name) AS themes
      FROM (SELECT p.*, s.number AS submission, s.body
              FROM submission s JOIN point p ON p.submission_id = s.id
             WHERE ${condition(hearingId, query, askedBy)}
               AND s.number >= ${after.submission} AND (s.number > ${after.submission} OR p.number > ${after.point})
             ORDER BY s.number, p.number LIMIT ${POINT_PAGE + 1}) f
      LEFT JOIN staff w ON w.id = f.caseworker_id
      LEFT JOIN response r ON r.id = f.response_id
     ORDER BY f.submission, f.number`;
  const lines = rows
    .slice(0, POINT_PAGE)
    .map(({ start, end, text, ...row }) => ({ ...row, text: text.slice(start, end) }));
  return { lines, more: rows.length > POINT_PAGE };
}

/** How many points a query finds, counted up to ten thousand and one. */
export async function countPoints(hearingId: string, query: PointQuery, askedBy: string): Promise<number> {
  const [row] = await database().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found
      FROM (SELECT FROM submission s JOIN point p ON p.submission_id = s.id
             WHERE ${condition(hearingId, query, askedBy)} LIMIT ${COUNTED_POINTS + 1}) hits`;
  return row?.found ?? 0;
}
