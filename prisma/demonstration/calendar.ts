import { dayOff, nextWorkingDay } from "#app/domain/hearings/danish-days.ts";
import { addDays, type Day } from "#app/shared/time.ts";

const JULY = 7;
const FRIDAY = 5;

/** The first working day that is `day` or later: when officials do what is due on it. */
export const workingDay = (day: Day): Day => nextWorkingDay(day).day;

/** The last working day that is `day` or earlier. */
export const workingDayBefore = (day: Day): Day => (dayOff(day) ? workingDayBefore(addDays(day, -1)) : day);

/** The first evening from Monday to Thursday, `day` or later, on which people can be asked to come. */
export const eveningOut = (day: Day): Day =>
  dayOff(day) || day.dayOfWeek === FRIDAY ? eveningOut(addDays(day, 1)) : day;

/** The first such weekday (1 is Monday), `day` or later, that is no holiday: committees and councils rest in July. */
export function meetingDay(day: Day, weekday: number): Day {
  const fits = day.dayOfWeek === weekday && !dayOff(day) && day.month !== JULY;
  return fits ? day : meetingDay(addDays(day, 1), weekday);
}
