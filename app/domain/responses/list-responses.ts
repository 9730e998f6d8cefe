import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import { stateOf } from "./response.ts";

/** A hearing's responses for officials, by number, with the points they answer and everybody who wrote a version. */
export async function listResponses(hearingId: string) {
  const rows = await database().response.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    include: {
      versions: { orderBy: { number: "desc" } },
      _count: { select: { comments: true } },
      points: {
        where: { sameAsId: null },
        include: { themes: true, submission: { select: { number: true } } },
      },
    },
  });
  return rows.flatMap((row) => {
    const [newest] = row.versions;
    if (!newest) return [];
    return [
      {
        id: row.id,
        number: row.number,
        version: newest.number,
        authorIds: row.versions.map(({ authorId }) => authorId),
        outcome: newest.outcome,
        reason: newest.reason,
        state: stateOf(newest),
        comments: row._count.comments,
        themes: [...new Set(row.points.flatMap((point) => point.themes.map((theme) => theme.name)))],
        points: row.points.map((point) => ({ submission: point.submission.number, number: point.number })),
      },
    ];
  });
}

/** So many of the points that a response answers are shown beside it in a list. */
const QUOTED = 3;

/** The words of the first points that each of some responses answers, by the response's id. */
export async function quotePoints(responseIds: string[]) {
  type Row = { id: string; submission: number; number: number; body: string; start: number; end: number };
  const rows = await database().$queryRaw<Row[]>`
    SELECT asked.id, first.* FROM unnest(${responseIds}::uuid[]) asked (id)
     CROSS JOIN LATERAL (
       SELECT s.number AS submission, p.number, s.body, p.start, p."end" FROM point p JOIN submission s ON s.id = p.submission_id
        WHERE p.response_id = asked.id AND p.same_as_id IS NULL ORDER BY s.number, p.number LIMIT ${QUOTED}) first
     ORDER BY submission, number`;
  const quoted = new Map<string, { submission: number; number: number; text: string }[]>();
  for (const { id, submission, number, body, start, end } of rows)
    quoted.set(id, [...(quoted.get(id) ?? []), { submission, number, text: body.slice(start, end) }]);
  return quoted;
}

/** A response with all its versions; null when it does not belong to the hearing. */
export async function findResponse(hearingId: string, id: string) {
  const row = await database().response.findFirst({
    where: { id, hearingId },
    include: {
      versions: { orderBy: { number: "desc" }, include: { released: { take: 1 } } },
      points: { include: { released: { take: 1 } } },
    },
  });
  const [newest] = row?.versions ?? [];
  return row && newest ? { ...row, newest } : null;
}

/** So many points without an answer are offered beside those that were asked for. */
const MOST_OFFERED = 200;

/**
 * The points that a response may answer, each with its words: its own, those asked for, and of the others without an
 * answer the first two hundred.
 */
export async function listAnswerable(hearingId: string, responseId: string | null, asked: string[] = []) {
  const free = { submission: { hearingId }, sameAsId: null };
  const about = {
    orderBy: [{ submission: { number: "asc" } }, { start: "asc" }],
    include: {
      themes: true,
      submission: { select: { number: true, body: true } },
      _count: { select: { likewise: true } },
    },
  } satisfies Prisma.PointFindManyArgs;
  const wanted = [...(responseId ? [{ responseId }] : []), { id: { in: asked }, responseId: null }];
  const [first, others] = await Promise.all([
    database().point.findMany({ where: { ...free, OR: wanted }, ...about }),
    database().point.findMany({
      where: { ...free, responseId: null, id: { notIn: asked } },
      ...about,
      take: MOST_OFFERED,
    }),
  ]);
  return [...first, ...others].map((row) => ({
    id: row.id,
    submission: row.submission.number,
    number: row.number,
    text: row.submission.body.slice(row.start, row.end),
    themes: row.themes.map((theme) => theme.name),
    taken: row.responseId !== null,
    likewise: row._count.likewise,
  }));
}

/** How many points of a hearing have no response; copies in like letters are not counted. */
export const countUnanswered = (hearingId: string): Promise<number> =>
  database().point.count({ where: { submission: { hearingId }, sameAsId: null, responseId: null } });
