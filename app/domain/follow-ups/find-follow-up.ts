import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";

/** One follow-up with its participant, what was sent of it and whoever requested an exception; null when it does not belong to the hearing. */
export async function findFollowUp(hearingId: string, id: string) {
  const row = await database().followUp.findFirst({
    where: { id, hearingId },
    include: { participant: true, keptMails: { orderBy: { attempt: "desc" } } },
  });
  return row && { ...row, exceptionBy: await nameOf(row.exceptionById) };
}
