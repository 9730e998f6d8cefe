import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdMarks, keepCoverage } from "./hold-marks.ts";

/** Takes a point or an "intet at besvare" away again; refused once the point has been answered in public. */
export function removeMark(
  hearingId: string,
  number: number,
  markId: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const held = await holdMarks(tx, hearingId, number);
    if (!held) return refused("not_found");
    if (held.hearing.concludedAt) return refused("hearing_concluded");
    const said = { OR: [{ pointId: markId }, { point: { sameAsId: markId } }] };
    if (await tx.releasedAnswer.count({ where: said })) return refused("point_released");
    const points = await tx.point.deleteMany({ where: { id: markId, submissionId: held.id } });
    const rest = await tx.nothingToAnswer.deleteMany({ where: { id: markId, submissionId: held.id } });
    if (points.count + rest.count === 0) return refused("not_found");
    await keepCoverage(tx, held.id);
    await record(tx, hearingId, "mark_removed", by, now, markId, { submission: number });
    return ok(markId);
  }, at);
}
