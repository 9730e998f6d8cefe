import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { answerNothing } from "./answer-nothing.ts";
import { holdMarks } from "./hold-marks.ts";
import { keepCleared } from "./keep-cleared.ts";

/**
 * Withdraws a submission: nobody sees it in public any more, and what has not been answered in public need not be. The
 * original is kept, for it is part of the case. A participant may until the deadline, an official for them until the hearing
 * has been concluded. Refused a second time, and to a participant after the deadline.
 */
export function withdrawSubmission(
  hearingId: string,
  number: number,
  by: Staff | "participant",
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const held = await holdMarks(tx, hearingId, number);
    if (!held) return refused("not_found");
    const hearing = await tx.hearing.findUniqueOrThrow({ where: { id: hearingId } });
    if (hearing.concludedAt) return refused("hearing_concluded");
    if (by === "participant" && (!hearing.closesAt || hearing.closesAt <= now))
      return refused("deadline_passed");
    const shown = await tx.publicText.findUnique({ where: { submissionId: held.id } });
    if (shown?.clearance === "withdrawn") return refused("submission_withdrawn");
    await keepCleared(tx, held, { clearance: "withdrawn", text: "", name: "", reason: "" }, by, now);
    await answerNothing(tx, held, by, now);
    await tx.party.updateMany({ where: { hearingId, submissionId: held.id }, data: { submissionId: null } });
    await record(tx, hearingId, "submission_withdrawn", by, now, held.id, { number });
    return ok(number);
  }, at);
}
