import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";

/** One follow-up with its participant, what was sent of it, whoever requested an exception and the open print job it is in; null when it does not belong to the hearing. */
export async function findFollowUp(hearingId: string, id: string) {
  const row = await database().followUp.findFirst({
    where: { id, hearingId },
    include: {
      participant: true,
      keptMails: { orderBy: { attempt: "desc" } },
      printed: {
        where: { open: true },
        select: { letter: { select: { printJob: { select: { id: true, number: true } } } } },
      },
    },
  });
  if (!row) return null;
  const { printed, ...followUp } = row;
  return {
    ...followUp,
    exceptionBy: await nameOf(row.exceptionById),
    printJob: printed[0]?.letter.printJob ?? null,
  };
}
