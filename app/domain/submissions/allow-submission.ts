import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdMarks } from "./hold-marks.ts";
import { isOwnWish } from "./own-wish.ts";

/**
 * Lets what a participant kept from the public be shown: then it waits for an official to look it through, like anything new. Where
 * they had kept nothing back, nothing changes. Refused to whoever did not send it.
 */
export function allowSubmission(participantId: string, number: number, at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const participant = await tx.participant.findUnique({ where: { id: participantId } });
    const held = participant && (await holdMarks(tx, participant.hearingId, number));
    if (!held || held.participantId !== participantId) return refused("not_found");
    const shown = await tx.publicText.findUnique({ where: { submissionId: held.id } });
    if (!isOwnWish(shown)) return ok(number);
    await tx.publicText.delete({ where: { submissionId: held.id } });
    await record(tx, held.hearingId, "publication_allowed", "participant", now, held.id, { number });
    return ok(number);
  }, at);
}
