import { addDays, type Day } from "#app/shared/time.ts";
import { dayOff } from "./danish-days.ts";

/** Whether a Danish day is the first working day of its week. */
export function beginsWorkingWeek(day: Day): boolean {
  if (dayOff(day)) return false;
  for (let earlier = addDays(day, -1); earlier.dayOfWeek < day.dayOfWeek; earlier = addDays(earlier, -1))
    if (!dayOff(earlier)) return false;
  return true;
}
