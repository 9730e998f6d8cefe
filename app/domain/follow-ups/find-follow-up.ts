import { nameOf } from "#app/domain/staff/name-of.ts";
import { database, databaseNow } from "#app/server/database.ts";
import { ITS_SUBMISSION, WAY } from "./list-milestone-sums.ts";
import { goalEnds, goalOf, type Way } from "./service-goal.ts";

/** One follow-up with its participant, what was sent of it, whoever requested an exception the open print job it is in, and until when its service goal is kept; null when it does not belong to the hearing. */
export async function findFollowUp(hearingId: string, id: string) {
  const row = await load(hearingId, id);
  if (!row) return null;
  const { printed, ...followUp } = row;
  const goal = await goalOfOne(row);
  return {
    ...{ ...followUp, ...goal },
    exceptionBy: await nameOf(row.exceptionById),
    printJob: printed[0]?.letter.printJob ?? null,
  };
}

const load = (hearingId: string, id: string) =>
  database().followUp.findFirst({
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
type Owed = NonNullable<Awaited<ReturnType<typeof load>>>;

/** The first instant that is too late, and whether it was, or is, told after it. */
async function goalOfOne({ id, milestone, state, ...row }: Owed) {
  const [found] = await database().$queryRaw<{ way: Way }[]>`
    SELECT ${WAY} AS way FROM follow_up f JOIN participant p ON p.id = f.participant_id ${ITS_SUBMISSION}
     WHERE f.id = ${id}::uuid`;
  const goalEndsAt = goalEnds(goalOf(milestone, found?.way ?? "mail"), row.owedAt);
  const told = state === "sent" ? row.sentAt : state === "resolved" ? row.resolvedAt : null;
  return { goalEndsAt, late: (told ?? (await databaseNow())) >= goalEndsAt };
}
