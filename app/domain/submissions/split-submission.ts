import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdMarks, keepCoverage, placeOfNothing, placeOfPoint } from "./hold-marks.ts";
import { makePoint } from "./make-point.ts";
import type { splitForm } from "./point.ts";

/**
 * Marks many passages at once: each as a point or as "intet at besvare"; answers how many. All or none: refuses when one
 * of them is not in the text or is marked already.
 */
export function splitSubmission(
  hearingId: string,
  number: number,
  form: z.output<typeof splitForm>,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const held = await holdMarks(tx, hearingId, number);
    if (!held) return refused("not_found");
    for (const { kind, section, ...range } of form.passages) {
      const place = { ...range, passage: "" };
      const free =
        kind === "nothing" ? placeOfNothing(held, place) : placeOfPoint(held, { ...place, kind, section });
      if ("refusal" in free) return free;
      if (kind !== "nothing") {
        await makePoint(tx, held, { ...free, kind, section, themes: form.themes }, by, now);
        continue;
      }
      const mark = { submissionId: held.id, ...free, createdById: by.id };
      held.nothingToAnswer.push(await tx.nothingToAnswer.create({ data: mark }));
    }
    await keepCoverage(tx, held.id);
    await record(tx, hearingId, "submission_split", by, now, held.id, {
      submission: number,
      marks: form.passages.length,
    });
    return ok(form.passages.length);
  }, at);
}
