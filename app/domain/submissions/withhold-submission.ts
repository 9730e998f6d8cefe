import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdMarks } from "./hold-marks.ts";
import { keepCleared } from "./keep-cleared.ts";
import { isOwnWish, withheld } from "./own-wish.ts";

/**
 * Takes a participant's submission out of public sight, because they ask for it: at any time, and at once. It is read and answered
 * like all others. Asking again changes nothing; refused for what has been withdrawn, and to whoever did not send it.
 */
export function withholdSubmission(
  participantId: string,
  number: number,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const participant = await tx.participant.findUnique({ where: { id: participantId } });
    const held = participant && (await holdMarks(tx, participant.hearingId, number));
    if (!held || held.participantId !== participantId) return refused("not_found");
    const shown = await tx.publicText.findUnique({ where: { submissionId: held.id } });
    if (shown?.clearance === "withdrawn") return refused("submission_withdrawn");
    if (isOwnWish(shown)) return ok(number);
    await keepCleared(tx, held, withheld, "participant", now);
    await record(tx, held.hearingId, "publication_withheld", "participant", now, held.id, { number });
    return ok(number);
  }, at);
}
