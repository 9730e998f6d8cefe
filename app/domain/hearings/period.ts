import { Temporal } from "temporal-polyfill";
import { addDays, type Day, isBefore, startOfDay } from "#app/shared/time.ts";
import { type DayOff, easterSunday, nextWorkingDay } from "./danish-days.ts";

/** The earliest lawful end of a hearing, and how it came about. */
export type Period = {
  publishOn: Day;
  /** The last day on which a submission is in time, until 23.59 Danish time. */
  lastDay: Day;
  /** The first instant that is too late: the start of the day after `lastDay`. */
  closesAt: Date;
  /** The days the deadline would have fallen on, had they been working days. */
  passed: { day: Day; reason: DayOff }[];
};

/**
 * The earliest lawful period from a publication day: that day does not count, `days` calendar days follow, and a last day
 * that is a weekend or a Danish public holiday moves to the next working day. (Planloven § 23 a, § 24; the days are those
 * of the hearing's rule.)
 */
export function earliestPeriod(publishOn: Day, days: number): Period {
  const { day: lastDay, passed } = nextWorkingDay(addDays(publishOn, days));
  return { publishOn, lastDay, closesAt: closingAfter(lastDay), passed };
}

/** The first instant after a last day, in Danish time: never hours × 24, since a night in October is longer. */
export const closingAfter = (lastDay: Day): Date => startOfDay(addDays(lastDay, 1));

export type PeriodWarning = "summer" | "easter" | "christmas";

/** What makes a lawful period a poor one: the summer holidays (1 July – 15 August), Easter week, Christmas. */
export function warningsFor(publishOn: Day, lastDay: Day): PeriodWarning[] {
  const touches = (from: Day, to: Day) => !isBefore(lastDay, from) && !isBefore(to, publishOn);
  const on = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const years = [publishOn.year, lastDay.year].filter((year, index, all) => all.indexOf(year) === index);
  const found = years.flatMap((year): PeriodWarning[] => {
    const easter = easterSunday(year);
    return [
      ...(touches(on(year, 7, 1), on(year, 8, 15)) ? ["summer" as const] : []),
      ...(touches(addDays(easter, -7), addDays(easter, 1)) ? ["easter" as const] : []),
      ...(touches(on(year, 12, 24), on(year, 12, 31)) ? ["christmas" as const] : []),
    ];
  });
  return [...new Set(found)];
}
