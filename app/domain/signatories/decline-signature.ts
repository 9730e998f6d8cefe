import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { answering, refusalToAnswer } from "./named-signatory.ts";

/**
 * Says for whoever reads the mail that a letter is not theirs. Officials see the name; the address is given up, and nothing more is
 * sent to it. Refused when they have answered, and when there is nothing left to decline.
 */
export function declineSignature(id: string, at?: Date): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    const known = await tx.namedSignatory.findUnique({ where: { id }, include: answering });
    if (!known) return refused("not_found");
    await lockHearing(tx, known.submission.hearingId);
    const named = await tx.namedSignatory.findUniqueOrThrow({ where: { id }, include: answering });
    const refusal = refusalToAnswer(named);
    if (refusal) return refused(refusal);
    const { hearingId, id: submissionId, number } = named.submission;
    await tx.namedSignatory.update({
      where: { id },
      data: { answer: "declined", answeredAt: now, askedAt: named.askedAt ?? now, email: null },
    });
    await record(tx, hearingId, "signature_declined", "participant", now, submissionId, { number });
    return ok(null);
  }, at);
}
