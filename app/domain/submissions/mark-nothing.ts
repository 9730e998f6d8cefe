import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdMarks, keepCoverage, placeOfNothing } from "./hold-marks.ts";
import type { nothingForm } from "./point.ts";

/** Marks a passage "intet at besvare". Refuses one that is not there, or of which something is marked already. */
export function markNothing(
  hearingId: string,
  number: number,
  form: z.output<typeof nothingForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const held = await holdMarks(tx, hearingId, number);
    if (!held) return refused("not_found");
    const place = placeOfNothing(held, form);
    if ("refusal" in place) return place;
    const mark = await tx.nothingToAnswer.create({
      data: { submissionId: held.id, ...place, createdById: by.id },
    });
    await keepCoverage(tx, held.id);
    await record(tx, hearingId, "nothing_to_answer_marked", by, now, mark.id, { submission: number });
    return ok(mark.id);
  }, at);
}
