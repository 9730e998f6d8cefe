import { database } from "#app/server/database.ts";

/** When answers were let out, the first first. */
export const listReleases = (hearingId: string) =>
  database().release.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    select: { releasedAt: true },
  });

/** The hearings whose planned release has come by the database's clock and has been neither done nor missed. */
export async function listDueReleases(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT hearing_id AS id FROM release_plan WHERE missed_at IS NULL AND releases_at <= clock_timestamp()`;
  return rows.map(({ id }) => id);
}

/** When the answers of a hearing are planned to come out, and whether that was missed; null without a plan. */
export const findReleasePlan = (hearingId: string) =>
  database().releasePlan.findUnique({ where: { hearingId } });

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
