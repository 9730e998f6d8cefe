import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import type { Filter } from "./casework-filter.ts";
import { coverage } from "./point.ts";

export const CASEWORK_PAGE = 50;

/** Conditions the database can answer; whether every word is covered needs the text, and is worked out here. */
const conditions: Record<Filter, Prisma.SubmissionWhereInput> = {
  all: {},
  uncleared: { publicText: null },
  uncovered: {},
  unanswered: { points: { some: { responseId: null } } },
  late: { late: true },
  unconfirmed: { participant: { confirmedAt: null }, registeredById: null },
};

/** A hearing's submissions for officials: with names, by number, a page of fifty; `words` looks in text and names. */
export async function listCasework(hearingId: string, filter: Filter, words: string, page: number) {
  const search = words.trim();
  const where: Prisma.SubmissionWhereInput = {
    hearingId,
    ...conditions[filter],
    ...(search && {
      OR: [
        { body: { contains: search, mode: "insensitive" } },
        { organisation: { contains: search, mode: "insensitive" } },
        { participant: { name: { contains: search, mode: "insensitive" } } },
      ],
    }),
  };
  const inDatabase = filter !== "uncovered";
  const rows = await database().submission.findMany({
    where,
    ...(inDatabase && { skip: (page - 1) * CASEWORK_PAGE, take: CASEWORK_PAGE }),
    orderBy: { number: "asc" },
    include: {
      participant: true,
      publicText: { select: { clearance: true } },
      points: { select: { start: true, end: true, responseId: true } },
      nothingToAnswer: { select: { start: true, end: true } },
    },
  });
  const lines = rows.map((row) => ({
    number: row.number,
    name: row.participant.name,
    organisation: row.organisation,
    channel: row.channel,
    receivedAt: row.receivedAt,
    late: row.late,
    confirmed: row.participant.confirmedAt !== null || row.registeredById !== null,
    suspicions: row.suspicions.length,
    clearance: row.publicText?.clearance ?? null,
    excerpt: row.body.slice(0, 160),
    points: row.points.length,
    unanswered: row.points.filter((point) => !point.responseId).length,
    coverage: coverage(row.body, [...row.points, ...row.nothingToAnswer]),
  }));
  if (inDatabase) return { lines, found: await database().submission.count({ where }) };
  const left = lines.filter((line) => line.coverage < 100);
  return { lines: left.slice((page - 1) * CASEWORK_PAGE, page * CASEWORK_PAGE), found: left.length };
}
