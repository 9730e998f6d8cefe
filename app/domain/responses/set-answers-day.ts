import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { dayOf, dayToColumn, isBefore, parseDay } from "#app/shared/time.ts";

/**
 * Says to the public on which Danish day (`2027-01-15`) the answers may be expected; an empty text takes the promise back.
 * Refuses a day that does not exist, has passed or lies before the deadline, and once the answers are out.
 */
export function setAnswersDay(
  hearingId: string,
  text: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing?.closesAt || !hearing.approvedAt) return refused("not_found");
    const day = text ? parseDay(text) : null;
    if (text && !day) return refused("day_unreadable");
    if (day && isBefore(day, dayOf(now))) return refused("day_has_passed");
    if (day && isBefore(day, dayOf(hearing.closesAt))) return refused("hearing_still_open");
    if (await tx.release.count({ where: { hearingId } })) return refused("response_released");
    await tx.hearing.update({
      where: { id: hearingId },
      data: { answersExpectedOn: day && dayToColumn(day) },
    });
    await record(tx, hearingId, "answers_day_set", by, now, hearingId, { day: text });
    return ok(hearingId);
  }, at);
}
