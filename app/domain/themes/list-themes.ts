import { database } from "#app/server/database.ts";
import { inTree } from "./theme.ts";

/** A hearing's themes as a tree, each with how many points have it and how many of those have no response. */
export async function listThemes(hearingId: string) {
  const [rows, counts] = await Promise.all([
    database().theme.findMany({
      where: { hearingId, mergedIntoId: null },
      include: { caseworker: { select: { name: true } }, merged: { select: { name: true } } },
    }),
    database().$queryRaw<{ id: string; points: number; unanswered: number }[]>`
      SELECT t.id, count(*)::int AS points, count(*) FILTER (WHERE p.response_id IS NULL)::int AS unanswered
        FROM theme t JOIN "_PointToTheme" pt ON pt."B" = t.id JOIN point p ON p.id = pt."A"
       WHERE t.hearing_id = ${hearingId}::uuid GROUP BY t.id`,
  ]);
  const of = new Map(counts.map((count) => [count.id, count]));
  return inTree(
    rows.map(({ id, name, colour, parentId, caseworkerId, caseworker, merged }) => ({
      ...{ id, name, colour, parentId, caseworkerId },
      caseworker: caseworker?.name ?? "",
      formerly: merged.map((other) => other.name),
      points: of.get(id)?.points ?? 0,
      unanswered: of.get(id)?.unanswered ?? 0,
    })),
  );
}

/** A hearing's themes as a tree, without counting anything. */
export async function listThemeTree(hearingId: string) {
  const rows = await database().theme.findMany({
    where: { hearingId, mergedIntoId: null },
    select: { id: true, name: true, colour: true, parentId: true },
  });
  return inTree(rows);
}
