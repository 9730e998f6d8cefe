import { record } from "#app/domain/journal/record.ts";
import { nameAgain } from "#app/domain/signatories/name-again.ts";
import { databaseNow, type Transaction, transaction } from "#app/server/database.ts";
import { type Result, refused } from "#app/shared/result.ts";
import { answerNothing } from "./answer-nothing.ts";
import { type HeldMarks, holdMarks } from "./hold-marks.ts";
import { keepCleared } from "./keep-cleared.ts";
import { isOwnWish, withheld } from "./own-wish.ts";
import { answerOf, type Incoming, type Stored, type StoredRow } from "./receive-submission.ts";
import { isConfirmed } from "./submission.ts";

/** What a participant sends in place of what they sent before; who they are is not part of it. */
export type Replacement = Pick<
  Incoming,
  | ("idempotencyKey" | "body" | "sectionIdentity" | "contributions" | "attachments")
  | ("onBehalfOf" | "organisation" | "capacity" | "locale" | "elapsedMs")
>;

/**
 * Stores a new submission in place of one that the participant sent: it gets its own number and receipt, and the old one is
 * kept in the case, withdrawn. Refused from the deadline on (by when the request began), when the old one is withdrawn, replaced
 * or answered in public, for the minutes of a meeting, and to whoever did not send it. Those whom its sender named are asked anew. The same form again answers the same receipt.
 */
export function replaceSubmission(
  participantId: string,
  number: number,
  form: Replacement,
  at?: Date,
): Promise<Result<Stored>> {
  const begun = performance.now() - (form.elapsedMs ?? 0);
  return transaction(async (tx, now) => {
    const participant = await tx.participant.findUnique({ where: { id: participantId } });
    const held = participant && (await holdMarks(tx, participant.hearingId, number));
    if (!held || held.participantId !== participantId) return refused("not_found");
    // One cannot rewrite what all who were at a meeting have been told that they said.
    if ((await tx.minutes.count({ where: { submissionId: held.id } })) > 0)
      return refused("minutes_not_replaced");
    const sure = await areConfirmed(tx, participantId);
    const { hearingId, name, email, address, protectedAddress } = participant;
    const incoming: Incoming & { at: Date | undefined } = {
      ...{ ...form, hearingId, name, email, address, protectedAddress, at },
      ...{ channel: "web", suspicions: [], replacesId: held.id, elapsedMs: performance.now() - begun },
    };
    const [row] = await tx.$queryRaw<StoredRow[]>`
      SELECT * FROM receive_submissions(${JSON.stringify([incoming])}::jsonb)`;
    if (!row) throw new Error("The database did not say what became of a submission");
    if (row.outcome === "stored") await letGo(tx, held, row, now);
    if (row.outcome === "stored" && form.onBehalfOf === "several")
      await nameAgain(tx, held.id, row.submission_id, now);
    if (row.outcome === "stored" && sure) await confirm(tx, participantId, at);
    return answerOf(row);
  }, at);
}

/** The old one is withdrawn; its sender learns it from the new receipt. What they kept from the public they keep in the new one too. */
async function letGo(tx: Transaction, held: HeldMarks, stored: StoredRow, now: Date): Promise<void> {
  const { id, hearingId, participantId, number } = held;
  const shown = await tx.publicText.findUnique({ where: { submissionId: id } });
  if (isOwnWish(shown))
    await keepCleared(tx, { ...held, id: stored.submission_id }, withheld, "participant", now);
  const nothing = { clearance: "withdrawn" as const, text: "", name: "", reason: "" };
  await keepCleared(tx, held, nothing, "participant", now, participantId);
  await answerNothing(tx, held, "participant", now);
  // Nothing is compared with it any more, unless it is the centre of a group already: the new one is its own first.
  await tx.likeness.deleteMany({
    where: { submissionId: id, state: "first", submission: { centreOf: null } },
  });
  await tx.party.updateMany({ where: { hearingId, submissionId: id }, data: { submissionId: null } });
  await record(tx, hearingId, "submission_replaced", "participant", now, id, {
    number,
    replacement: stored.number,
  });
}

/** Whether it is sure that everything of the participant's is theirs. */
async function areConfirmed(tx: Transaction, participantId: string): Promise<boolean> {
  const { submissions, ...participant } = await tx.participant.findUniqueOrThrow({
    where: { id: participantId },
    include: { submissions: true },
  });
  return submissions.every((submission) => isConfirmed(submission, participant));
}

/** Whoever has confirmed what came before has sent this one by the link that only they have. */
async function confirm(tx: Transaction, participantId: string, at: Date | undefined): Promise<void> {
  await tx.participant.update({
    where: { id: participantId },
    data: { confirmedAt: at ?? (await databaseNow(tx)) },
  });
}
