import { publicNameOf } from "#app/domain/submissions/submission.ts";
import { database } from "#app/server/database.ts";

/** A submission as an official clears it: the original, its public name, what was found, what was decided before; null when it does not exist. */
export async function findClearing(hearingId: string, number: number) {
  const row = await database().submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    include: {
      participant: true,
      hearing: true,
      publicText: true,
      privacyScan: true,
      findings: { orderBy: [{ carrier: "asc" }, { start: "asc" }] },
      nameReports: { where: { handledAt: null } },
    },
  });
  return row && { ...row, publicName: publicNameOf(row, row.hearing.namesShown) };
}
