import { database } from "#app/server/database.ts";
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

/** A response with all its versions; null when it does not belong to the hearing. */
export async function findResponse(hearingId: string, id: string) {
  const row = await database().response.findFirst({
    where: { id, hearingId },
    include: { versions: { orderBy: { number: "desc" } }, points: { include: { released: { take: 1 } } } },
  });
  const [newest] = row?.versions ?? [];
  return row && newest ? { ...row, newest } : null;
}

/** The points that a response may answer: those without one, and its own. Each with its words. */
export async function listAnswerable(hearingId: string, responseId: string | null) {
  const rows = await database().point.findMany({
    where: {
      submission: { hearingId },
      sameAsId: null,
      OR: [{ responseId: null }, ...(responseId ? [{ responseId }] : [])],
    },
    orderBy: [{ submission: { number: "asc" } }, { start: "asc" }],
    include: {
      themes: true,
      submission: { select: { number: true, body: true } },
      _count: { select: { likewise: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    submission: row.submission.number,
    number: row.number,
    text: row.submission.body.slice(row.start, row.end),
    themes: row.themes.map((theme) => theme.name),
    taken: row.responseId !== null,
    likewise: row._count.likewise,
  }));
}
