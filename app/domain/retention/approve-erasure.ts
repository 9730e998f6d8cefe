import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { answerNothing } from "#app/domain/submissions/answer-nothing.ts";
import { holdMarks } from "#app/domain/submissions/hold-marks.ts";
import { keepCleared } from "#app/domain/submissions/keep-cleared.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Erased } from "./retention.ts";

const SECONDS = 120;

/**
 * Erases one participant's personal data, because a second official agrees that it must go: what they sent is withdrawn and its words are
 * gone everywhere; what is owed to them is settled as an exception by the two. Where others have signed the same text it stays, without the
 * name. Refused to whoever asked for it, while a mail to them is being sent, a letter is open or a mail of theirs unanswered.
 */
export function approveErasure(erasureId: string, by: Staff, at?: Date): Promise<Result<Erased>> {
  return transaction(
    async (tx, now) => {
      const asked = await openErasure(tx, erasureId);
      if (!asked?.participantId) return refused("not_found");
      const { hearingId, participantId, askedById } = asked;
      if (askedById === by.id) return refused("own_erasure");
      await lockHearing(tx, hearingId);
      const [row] = await tx.$queryRaw<{ refusal: Refusal | "" }[]>`
        SELECT refusal_to_erase_participant(${participantId}::uuid) AS refusal`;
      if (row?.refusal !== "") return refused(row?.refusal || "not_found");
      await withdrawAll(tx, hearingId, participantId, by, now);
      await tx.erasure.update({ where: { id: erasureId }, data: { approvedById: by.id } });
      const [done] = await tx.$queryRaw<{ counts: Erased }[]>`
        SELECT erase(${erasureId}::uuid, ${now}) AS counts`;
      if (!done) throw new Error("The database did not say what it erased");
      await record(tx, hearingId, "participant_erased", by, now, participantId, done.counts);
      return ok(done.counts);
    },
    at,
    SECONDS,
  );
}
type Refusal = "participant_erased" | "mail_under_way" | "letters_open" | "mails_unhandled";

/** Decides that a participant's personal data is not erased: it is kept until its day. */
export function refuseErasure(erasureId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const asked = await openErasure(tx, erasureId);
    if (!asked) return refused("not_found");
    await tx.erasure.update({ where: { id: erasureId }, data: { refusedById: by.id, refusedAt: now } });
    await record(tx, asked.hearingId, "erasure_refused", by, now, asked.participantId);
    return ok(erasureId);
  }, at);
}

async function openErasure(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT FROM erasure WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.erasure.findFirst({
    where: { id, participantId: { not: null }, refusedAt: null, erasedAt: null },
  });
}

/** What only they have signed is nobody's to answer any more, unless it has been answered in public. */
async function withdrawAll(
  tx: Transaction,
  hearingId: string,
  participantId: string,
  by: Staff,
  now: Date,
): Promise<void> {
  const sent = await tx.submission.findMany({
    where: { participantId, signatories: { none: {} } },
    select: { number: true },
  });
  const nothing = { clearance: "withdrawn" as const, text: "", name: "", reason: "" };
  for (const { number } of sent) {
    const held = await holdMarks(tx, hearingId, number);
    if (!held) continue;
    const shown = await tx.publicText.findUnique({ where: { submissionId: held.id } });
    if (shown?.clearance !== "withdrawn") await keepCleared(tx, held, nothing, by, now);
    if (!held.hearing.concludedAt) await answerNothing(tx, held, by, now);
    await tx.party.updateMany({ where: { hearingId, submissionId: held.id }, data: { submissionId: null } });
  }
}
