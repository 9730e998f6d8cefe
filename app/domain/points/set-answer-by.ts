import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { dayOf, dayToColumn, isBefore, parseDay } from "#app/shared/time.ts";
import { chosenPoints } from "./list-points.ts";
import type { ChosenPoints } from "./point-query.ts";

/**
 * Sets the Danish day by which points are to be answered (`2027-01-15`), or with an empty text takes it away; answers how
 * many. Refuses a day that does not exist or has passed, when no point is chosen, and in a concluded hearing.
 */
export function setAnswerBy(
  hearingId: string,
  chosen: ChosenPoints,
  text: string,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    const day = text ? parseDay(text) : null;
    if (text && !day) return refused("day_unreadable");
    if (day && isBefore(day, dayOf(now))) return refused("day_has_passed");
    const points = await tx.$executeRaw`
      UPDATE point SET answer_by = ${day && dayToColumn(day)}::date WHERE id IN (${chosenPoints(hearingId, chosen, by.id)})`;
    if (points === 0) return refused("no_points_chosen");
    await record(tx, hearingId, "answer_day_set", by, now, null, { points, day: text });
    return ok(points);
  }, at);
}
