import { database } from "#app/server/database.ts";

/** The newest checkpoint of a hearing; null before its first receipt has been covered. */
export const findCheckpoint = (hearingId: string) =>
  database().checkpoint.findFirst({
    where: { hearingId },
    orderBy: { size: "desc" },
    select: { size: true, root: true, at: true },
  });
