import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { database } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { type ClearingFilter, type ClearingLine, PERSONS } from "./clearing-filter.ts";
import { passagesFromColumn } from "./finding.ts";

export const CLEARING_PAGE = 50;
/** So many texts are read on one page. */
export const READ_TOGETHER = 10;

const inCase = Prisma.raw(IN_CASE);
const ofPersons = Prisma.sql`(s.on_behalf_of::text = ANY (${PERSONS}))`;
const undecided = Prisma.sql`${inCase} AND s.erased_at IS NULL AND NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id)`;
const confirmed = Prisma.sql`(s.registered_by_id IS NOT NULL
  OR EXISTS (SELECT FROM participant p WHERE p.id = s.participant_id AND p.confirmed_at >= s.stored_at))`;
const scanned = Prisma.sql`EXISTS (SELECT FROM privacy_scan c WHERE c.submission_id = s.id)`;
const found = Prisma.sql`EXISTS (SELECT FROM finding f WHERE f.submission_id = s.id)`;
const files = Prisma.sql`EXISTS (SELECT FROM attachment a LEFT JOIN attachment_clearing d USING (submission_id, position)
  WHERE a.submission_id = s.id AND d.submission_id IS NULL)`;
/** Files are decided about also when the text is public already; not when nobody can read it for good. */
const filesWait = Prisma.sql`${inCase} AND s.erased_at IS NULL AND ${files}
  AND NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id AND t.clearance IN ('withdrawn', 'held_back'))`;
const is = (clearance: string) =>
  Prisma.sql`EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id AND t.clearance = ${clearance}::clearance)`;

const conditions: Record<ClearingFilter, Prisma.Sql> = {
  open: undecided,
  nothing: Prisma.sql`${undecided} AND ${confirmed} AND ${scanned} AND NOT ${found} AND NOT ${files}`,
  findings: Prisma.sql`${undecided} AND ${found}`,
  attachments: filesWait,
  late: Prisma.sql`${undecided} AND s.late`,
  unconfirmed: Prisma.sql`${undecided} AND NOT ${confirmed}`,
  held_back: is("held_back"),
  waiting: is("waiting"),
  published: is("published"),
};

/** From where: the numbers above `after`, or the last ones below `before`. */
export type From = { after: number } | { before: number };

/** Submissions of a hearing as they wait to be cleared, by number, fifty at most; and whether there are more on either side. */
export async function listClearings(
  hearingId: string,
  filter: ClearingFilter,
  from: From,
  take = CLEARING_PAGE,
): Promise<{ lines: ClearingLine[]; earlier: boolean; later: boolean }> {
  const onwards = "after" in from;
  const rows = await database().$queryRaw<(Omit<ClearingLine, "findings"> & { findings: unknown })[]>`
    SELECT s.number, p.name, s.organisation, s.on_behalf_of::text AS "onBehalfOf", s.received_at AS "receivedAt", s.late,
           (p.confirmed_at >= s.stored_at) IS TRUE OR s.registered_by_id IS NOT NULL AS confirmed, t.clearance::text AS clearance,
           c.submission_id IS NOT NULL AS scanned, f.findings, f.undecided,
           (SELECT count(*)::int FROM attachment a LEFT JOIN attachment_clearing d USING (submission_id, position)
             WHERE a.submission_id = s.id AND d.submission_id IS NULL) AS files
      FROM (SELECT * FROM submission s
             WHERE s.hearing_id = ${hearingId}::uuid AND ${conditions[filter]}
               AND ${onwards ? Prisma.sql`s.number > ${from.after}` : Prisma.sql`s.number < ${from.before}`}
             ORDER BY s.number ${onwards ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${take + 1}) s
      JOIN participant p ON p.id = s.participant_id
      LEFT JOIN public_text t ON t.submission_id = s.id
      LEFT JOIN privacy_scan c ON c.submission_id = s.id
      CROSS JOIN LATERAL (SELECT coalesce(jsonb_object_agg(k.kind, k.count), '{}') AS findings, coalesce(sum(k.undecided), 0)::int AS undecided
                            FROM (SELECT kind, count(*) AS count, count(*) FILTER (WHERE decision IS NULL) AS undecided
                                    FROM finding WHERE submission_id = s.id GROUP BY kind) k) f
     ORDER BY s.number`;
  const more = rows.length > take;
  const kept = more ? (onwards ? rows.slice(0, take) : rows.slice(1)) : rows;
  const lines = kept.map((row) => ({ ...row, findings: passagesFromColumn(row.findings) }));
  if (!onwards) return { lines, earlier: more, later: true };
  return { lines, earlier: from.after > 0, later: more };
}

export type ClearingCounts = Record<ClearingFilter, number> & {
  /** What organisations and the like sent in which nothing was found. */
  organisations: number;
  /** What persons sent in which nothing was found. */
  persons: number;
  /** What no scanner has seen yet. */
  unscanned: number;
};

/** How many submissions each filter shows. */
export async function countClearings(hearingId: string): Promise<ClearingCounts> {
  const [row] = await database().$queryRaw<ClearingCounts[]>`
    SELECT count(*) FILTER (WHERE open)::int AS open,
           count(*) FILTER (WHERE open AND confirmed AND scanned AND NOT found AND NOT files)::int AS nothing,
           count(*) FILTER (WHERE open AND confirmed AND scanned AND NOT found AND NOT files AND NOT persons)::int AS organisations,
           count(*) FILTER (WHERE open AND confirmed AND scanned AND NOT found AND NOT files AND persons)::int AS persons,
           count(*) FILTER (WHERE open AND found)::int AS findings,
           count(*) FILTER (WHERE "filesWait")::int AS attachments,
           count(*) FILTER (WHERE open AND late)::int AS late,
           count(*) FILTER (WHERE open AND NOT confirmed)::int AS unconfirmed,
           count(*) FILTER (WHERE open AND NOT scanned)::int AS unscanned,
           count(*) FILTER (WHERE clearance = 'held_back')::int AS held_back,
           count(*) FILTER (WHERE clearance = 'waiting')::int AS waiting,
           count(*) FILTER (WHERE clearance = 'published')::int AS published
      FROM (SELECT t.submission_id IS NULL AND s.erased_at IS NULL AND ${inCase} AS open, t.clearance, s.late, ${ofPersons} AS persons, c.submission_id IS NOT NULL AS scanned,
                   (p.confirmed_at >= s.stored_at) IS TRUE OR s.registered_by_id IS NOT NULL AS confirmed,
                   EXISTS (SELECT FROM finding f WHERE f.submission_id = s.id) AS found,
                   ${files} AS files, ${filesWait} AS "filesWait"
              FROM submission s JOIN participant p ON p.id = s.participant_id
              LEFT JOIN public_text t ON t.submission_id = s.id LEFT JOIN privacy_scan c ON c.submission_id = s.id
             WHERE s.hearing_id = ${hearingId}::uuid) one`;
  if (!row) throw new Error("Counting answered nothing");
  return row;
}

/** The numbers of what organisations and the like sent in which nothing was found, a thousand at most. */
export async function listClearOrganisations(hearingId: string): Promise<number[]> {
  const rows = await database().$queryRaw<{ number: number }[]>`
    SELECT s.number FROM submission s
     WHERE s.hearing_id = ${hearingId}::uuid AND ${conditions.nothing} AND NOT ${ofPersons} ORDER BY s.number LIMIT 1000`;
  return rows.map(({ number }) => number);
}

/** The next submissions of persons in which nothing was found, with their whole text, to be read on one page. */
export const listToRead = (hearingId: string, after: number) =>
  database().$queryRaw<{ number: number; name: string; body: string; receivedAt: Date; late: boolean }[]>`
    SELECT s.number, p.name, s.body, s.received_at AS "receivedAt", s.late
      FROM submission s JOIN participant p ON p.id = s.participant_id
     WHERE s.hearing_id = ${hearingId}::uuid AND s.number > ${after} AND ${conditions.nothing} AND ${ofPersons}
     ORDER BY s.number LIMIT ${READ_TOGETHER}`;
