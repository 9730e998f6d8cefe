import { composeFollowUps } from "#app/domain/follow-ups/compose-follow-ups.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { listWaitingLetters, type WaitingLetter } from "./list-waiting-letters.ts";

const PATIENCE_SECONDS = 300;
type Addressed = WaitingLetter & { address: string };

/**
 * Makes the letters of everything in a hearing that waits for one and has a postal address: one for each participant, with all
 * that waits for them, as it reads now. Nothing is in two open jobs. Refused when nothing waits.
 */
export function makePrintJob(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(
    async (tx, now) => {
      if (!(await lockHearing(tx, hearingId))) return refused("not_found");
      const waiting = (await listWaitingLetters(hearingId, tx)).filter(
        (one): one is Addressed => one.address !== null,
      );
      if (waiting.length === 0) return refused("no_letters_waiting");
      const { _max } = await tx.printJob.aggregate({ where: { hearingId }, _max: { number: true } });
      const job = await tx.printJob.create({
        data: { hearingId, number: (_max.number ?? 0) + 1, madeById: by.id, madeAt: now },
      });
      const letters = await writeLetters(tx, job.id, hearingId, waiting);
      await record(tx, hearingId, "letters_made", by, now, job.id, { letters });
      return ok(job.id);
    },
    at,
    PATIENCE_SECONDS,
  );
}

/** Writes down what each letter says, and answers how many there are. */
async function writeLetters(
  tx: Transaction,
  printJobId: string,
  hearingId: string,
  waiting: Addressed[],
): Promise<number> {
  const rows = await tx.followUp.findMany({ where: { id: { in: waiting.map(({ id }) => id) } } });
  const claimed = rows.map((row) => ({ ...row, hearingId, takenOver: false }));
  const composed = await composeFollowUps(claimed);
  const people = [...new Map(waiting.map((one) => [one.participantId, one])).values()];
  await tx.printedLetter.createMany({
    data: people.map(({ participantId, name, address }, position) => ({
      ...{ printJobId, participantId, position, name, address },
    })),
  });
  await tx.printedFollowUp.createMany({
    data: waiting.map(({ id, participantId }, position) => {
      const letter = composed.get(id);
      if (!letter) throw new Error("A letter could not be written");
      const { subject, kept: text } = letter;
      return {
        ...{ printJobId, followUpId: id, participantId, position, subject, text },
        content: letter.paper(),
      };
    }),
  });
  return people.length;
}
