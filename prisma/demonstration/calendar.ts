import { dayOff, nextWorkingDay } from "#app/domain/hearings/danish-days.ts";
import { addDays, type Day, isBefore } from "#app/shared/time.ts";

const JULY = 7;
const FRIDAY = 5;

/** The first working day that is `day` or later: when officials do what is due on it. */
export const workingDay = (day: Day): Day => nextWorkingDay(day).day;

/** The last working day that is `day` or earlier. */
export const workingDayBefore = (day: Day): Day => (dayOff(day) ? workingDayBefore(addDays(day, -1)) : day);

/**
 * The first day from Monday to Thursday, `day` or later, on which people can be asked to come: not in July, not around
 * Christmas. When that is after `last`, it is one before `day`.
 */
export function eveningOut(day: Day, last: Day): Day {
  const found = evening(day, 1);
  return isBefore(last, found) ? evening(day, -1) : found;
}

const evening = (day: Day, step: 1 | -1): Day =>
  dayOff(day) || day.dayOfWeek === FRIDAY || day.month === JULY || isChristmas(day)
    ? evening(addDays(day, step), step)
    : day;

const isChristmas = ({ month, day }: Day): boolean => (month === 12 && day > 19) || (month === 1 && day < 4);

/** The first such weekday (1 is Monday), `day` or later, that is no holiday: committees and councils rest in July and around Christmas. */
export function meetingDay(day: Day, weekday: number): Day {
  const fits = day.dayOfWeek === weekday && !dayOff(day) && day.month !== JULY && !isChristmas(day);
  return fits ? day : meetingDay(addDays(day, 1), weekday);
}
