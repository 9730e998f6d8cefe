import { database } from "#app/server/database.ts";

/** When answers were let out, the first first. */
export const listReleases = (hearingId: string) =>
  database().release.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    select: { releasedAt: true },
  });
