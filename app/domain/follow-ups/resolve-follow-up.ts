import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { findLetter } from "./find-letter.ts";
import { holdOpen } from "./hold-open.ts";

/**
 * Settles a follow-up whose letter has been printed and posted, and keeps its words. Refused while the worker has it, when it has been sent or settled,
 * and while it is in a letter of a print job, with which it is settled.
 */
export async function resolveByLetter(
  hearingId: string,
  followUpId: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  const letter = await findLetter(hearingId, followUpId);
  if (!letter) return refused("not_found");
  return transaction(async (tx, now) => {
    const held = await holdOpen(tx, followUpId);
    if (!held.ok) return held;
    await tx.followUp.update({
      where: { id: followUpId },
      data: { state: "resolved", resolution: "letter", resolvedById: by.id, resolvedAt: now },
    });
    const { subject, kept: text, attempt } = letter;
    await tx.keptMail.create({ data: { followUpId, attempt, subject, text } });
    await record(tx, hearingId, "follow_up_resolved", by, now, followUpId, { how: "letter" });
    return ok(followUpId);
  }, at);
}

/** Puts a failed follow-up back in the queue, after its address has been put right. */
export function sendAgain(followUpId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const followUp = await tx.followUp.findUnique({ where: { id: followUpId } });
    if (!followUp) return refused("not_found");
    const { count } = await tx.followUp.updateMany({
      where: { id: followUpId, state: "failed" },
      data: { state: "owed", dueAt: now, attempts: 0, lastError: "" },
    });
    if (count === 0) return refused("follow_up_not_open");
    await record(tx, followUp.hearingId, "follow_up_sent_again", by, now, followUpId);
    return ok(followUpId);
  }, at);
}
