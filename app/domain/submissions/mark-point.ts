import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdMarks, keepCoverage, placeOfPoint } from "./hold-marks.ts";
import { makePoint } from "./make-point.ts";
import type { pointForm } from "./point.ts";

/**
 * Marks a passage as a point that must be answered. Points may overlap. Refuses a passage that is not there, that is marked
 * "intet at besvare", or that is the same point already.
 */
export function markPoint(
  hearingId: string,
  number: number,
  form: z.output<typeof pointForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const held = await holdMarks(tx, hearingId, number);
    if (!held) return refused("not_found");
    const place = placeOfPoint(held, form);
    if ("refusal" in place) return place;
    const { kind, section } = form;
    const themes = [...form.themes, form.newTheme];
    const point = await makePoint(tx, held, { ...place, kind, section, themes }, by, now);
    await keepCoverage(tx, held.id);
    await record(tx, hearingId, "point_marked", by, now, point.id, {
      submission: number,
      point: point.number,
    });
    return ok(point.id);
  }, at);
}
