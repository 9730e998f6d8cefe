import { composeFollowUps } from "#app/domain/follow-ups/compose-follow-ups.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { database, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { listWaitingLetters, type WaitingLetter } from "./list-waiting-letters.ts";
import { MOST_LETTERS } from "./print-job.ts";

type Addressed = WaitingLetter & { address: string };

/**
 * Makes the letters of what waits for one in a hearing and has a postal address: one for each participant, with all that waits
 * for them, as it reads now; at most two hundred, by name. Nothing is in two open jobs. Refused when nothing waits.
 */
export async function makePrintJob(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  // Written before the hearing is held, so that nobody who takes part waits for it.
  const written = await writeLetters(hearingId, firstOf(await listWaitingLetters(hearingId)));
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    const waiting = firstOf(await listWaitingLetters(hearingId, tx)).filter(({ id }) => written.has(id));
    if (waiting.length === 0) return refused("no_letters_waiting");
    const { _max } = await tx.printJob.aggregate({ where: { hearingId }, _max: { number: true } });
    const { id: printJobId } = await tx.printJob.create({
      data: { hearingId, number: (_max.number ?? 0) + 1, madeById: by.id, madeAt: now },
    });
    const people = [...new Map(waiting.map((one) => [one.participantId, one])).values()];
    await tx.printedLetter.createMany({
      data: people.map(({ participantId, name, address }, position) => ({
        ...{ printJobId, participantId, position, name, address },
      })),
    });
    await tx.printedFollowUp.createMany({
      data: waiting.flatMap(({ id, participantId }, position) => {
        const words = written.get(id);
        return words ? [{ printJobId, followUpId: id, participantId, position, ...words }] : [];
      }),
    });
    await record(tx, hearingId, "letters_made", by, now, printJobId, { letters: people.length });
    return ok(printJobId);
  }, at);
}

/** What waits for the first two hundred that have an address. */
function firstOf(waiting: WaitingLetter[]): Addressed[] {
  const addressed = waiting.filter((one): one is Addressed => one.address !== null);
  const people = new Set(
    [...new Set(addressed.map(({ participantId }) => participantId))].slice(0, MOST_LETTERS),
  );
  return addressed.filter(({ participantId }) => people.has(participantId));
}

/** What each follow-up says on paper, and as it is kept. */
async function writeLetters(hearingId: string, waiting: Addressed[]) {
  const rows = await database().followUp.findMany({ where: { id: { in: waiting.map(({ id }) => id) } } });
  const composed = await composeFollowUps(rows.map((row) => ({ ...row, hearingId, takenOver: false })));
  return new Map(
    [...composed].map(([id, { mail, paper }]) => {
      const { subject, kept } = mail();
      return [id, { subject, text: kept, content: paper() }];
    }),
  );
}
