import { database } from "#app/server/database.ts";

/** When answers were let out, the first first. */
export const listReleases = (hearingId: string) =>
  database().release.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    select: { releasedAt: true },
  });

/** Whether there is something to release: a point whose answer is not out, or a participant who has not been told of answers. */
export async function hasUnreleased(hearingId: string): Promise<boolean> {
  const [point, participant] = await Promise.all([
    database().point.findFirst({
      where: { submission: { hearingId }, released: { none: {} } },
      select: { id: true },
    }),
    database().participant.findFirst({
      where: { hearingId, followUps: { none: { milestone: "answers" } } },
      select: { id: true },
    }),
  ]);
  return point !== null || participant !== null;
}
