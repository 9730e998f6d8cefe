import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { vouchingForm } from "./vouching.ts";

/**
 * Says that an official knows a submission, and whatever else has come so far under its name and address, to be from whom it says: it
 * counts as confirmed, as if the button in the receipt had been pressed. Of what comes later it says nothing.
 */
export function vouchForSender(
  hearingId: string,
  number: number,
  { vouched }: z.output<typeof vouchingForm>,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const submission = await tx.submission.findUnique({
      where: { hearingId_number: { hearingId, number } },
      select: { id: true, participantId: true },
    });
    if (!submission) return refused("not_found");
    await tx.participant.update({ where: { id: submission.participantId }, data: { confirmedAt: now } });
    await record(tx, hearingId, "sender_vouched_for", by, now, submission.id, { number, vouched });
    return ok(number);
  }, at);
}
