import { database } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { QUARANTINE_PAGE, type QuarantineQuery } from "./quarantine.ts";

/** A submission that is set aside, as the list shows it. */
export type QuarantineLine = {
  number: number;
  name: string;
  organisation: string;
  receivedAt: Date;
  confirmed: boolean;
  excerpt: string;
  signs: string[];
  reason: string;
};

const chosen = (hearingId: string, { state, sign }: QuarantineQuery) => Prisma.sql`
  q.hearing_id = ${hearingId}::uuid AND q.state = ${state}::quarantine_state
  AND ${sign ? Prisma.sql`q.signs @> ARRAY[${sign}]` : Prisma.sql`true`}`;

/**
 * What is set aside in a hearing, fifty on a page: first whoever has shown that the address is theirs, then what bears fewest signs, so that
 * people wait behind no machine.
 */
export function listQuarantine(
  hearingId: string,
  query: QuarantineQuery,
  page: number,
): Promise<QuarantineLine[]> {
  return database().$queryRaw<QuarantineLine[]>`
    SELECT s.number, p.name, s.organisation, s.received_at AS "receivedAt", left(s.body, 280) AS excerpt, q.signs, q.reason,
           (p.confirmed_at >= s.stored_at) IS TRUE AS confirmed
      FROM quarantine q JOIN submission s ON s.id = q.submission_id JOIN participant p ON p.id = s.participant_id
     WHERE ${chosen(hearingId, query)}
     ORDER BY (p.confirmed_at >= s.stored_at) IS TRUE DESC, cardinality(q.signs), s.number
     LIMIT ${QUARANTINE_PAGE} OFFSET ${(page - 1) * QUARANTINE_PAGE}`;
}

/** How many submissions of a hearing are set aside: in each state, and (of all of them) by each sign. One may bear several signs. */
export type SetAsideCounts = { waiting: number; spam: number; signs: { sign: string; count: number }[] };

/** The counts of a hearing's quarantine, of both states or of one; the most frequent sign first. */
export async function countSetAside(
  hearingId: string,
  state: QuarantineQuery["state"] | null = null,
): Promise<SetAsideCounts> {
  const [[states], signs] = await Promise.all([
    database().$queryRaw<{ waiting: number; spam: number }[]>`
      SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'spam')::int AS spam
        FROM quarantine WHERE hearing_id = ${hearingId}::uuid`,
    database().$queryRaw<{ sign: string; count: number }[]>`
      SELECT sign, count(*)::int AS count FROM quarantine q, unnest(q.signs) sign
       WHERE q.hearing_id = ${hearingId}::uuid AND q.state <> 'released'
         AND ${state ? Prisma.sql`q.state = ${state}::quarantine_state` : Prisma.sql`true`}
       GROUP BY sign ORDER BY count DESC, sign`,
  ]);
  return { waiting: states?.waiting ?? 0, spam: states?.spam ?? 0, signs };
}
