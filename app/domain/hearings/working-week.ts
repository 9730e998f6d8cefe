import { addDays, type Day } from "#app/shared/time.ts";
import { dayOff, nextWorkingDay } from "./danish-days.ts";

/** Whether a Danish day is the first working day of its week. */
export function beginsWorkingWeek(day: Day): boolean {
  if (dayOff(day)) return false;
  for (let earlier = addDays(day, -1); earlier.dayOfWeek < day.dayOfWeek; earlier = addDays(earlier, -1))
    if (!dayOff(earlier)) return false;
  return true;
}

/** The Danish day so many working days after a day, which does not count itself. */
export function addWorkingDays(day: Day, workingDays: number): Day {
  let last = day;
  for (let left = workingDays; left > 0; left -= 1) last = nextWorkingDay(addDays(last, 1)).day;
  return last;
}
