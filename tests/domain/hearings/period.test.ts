import { expect } from "@playwright/test";
import Holidays from "date-holidays";
import { dayOff } from "#app/domain/hearings/danish-days.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { addDays, type Day, isoDay, parseDay } from "#app/shared/time.ts";
import { test } from "#tests/support/database.ts";

const EIGHT_WEEKS = 56;
const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
};

/** An independent calculation: somebody else's calendar, and the days that banks and offices are closed besides. */
const calendar = new Holidays("DK", { types: ["public"] });
function isWorkingDay(one: Day): boolean {
  if (one.dayOfWeek > 5 || ["06-05", "12-24", "12-31"].includes(isoDay(one).slice(5))) return false;
  const holidays = calendar.getHolidays(one.year).map((holiday) => holiday.date.slice(0, 10));
  return !holidays.includes(isoDay(one));
}
function lastDayByTheOtherCalendar(publishOn: Day): string {
  let last = addDays(publishOn, EIGHT_WEEKS);
  while (!isWorkingDay(last)) last = addDays(last, 1);
  return isoDay(last);
}

/** The same pseudo-random days in every run. */
function randomDays(count: number): Day[] {
  let seed = 20261123;
  return Array.from({ length: count }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return addDays(day("2024-01-01"), seed % 9131);
  });
}

for (const [published, closes] of [
  ["2026-09-02", "2026-10-28T23:00:00.000Z"],
  ["2027-02-03", "2027-03-31T22:00:00.000Z"],
  ["2027-01-31", "2027-03-30T22:00:00.000Z"],
  ["2026-10-30", "2026-12-28T23:00:00.000Z"],
] as const) {
  test(`eight weeks from ${published} close at ${closes}`, () => {
    expect(earliestPeriod(day(published), EIGHT_WEEKS).closesAt.toISOString()).toBe(closes);
  });
}

test("each day the deadline was moved past is named with its reason", () => {
  const { passed } = earliestPeriod(day("2027-01-31"), EIGHT_WEEKS);
  expect(passed.map(({ day: one, reason }) => `${isoDay(one)} ${reason}`)).toEqual([
    "2027-03-28 easter_sunday",
    "2027-03-29 easter_monday",
  ]);
});

test("store bededag was a day off until 2023 and is none since", () => {
  expect(dayOff(day("2023-05-05"))).toBe("prayer_day");
  expect(dayOff(day("2024-04-26"))).toBeNull();
});

test("ten thousand random deadlines agree with another calendar, in the code and in the database", async ({
  database,
}) => {
  const published = randomDays(10_000);
  const { rows } = await database.pool.query<{ closes: Date }>(
    "SELECT earliest_closing(day::date, $2) AS closes FROM unnest($1::text[]) WITH ORDINALITY AS d(day, place) ORDER BY place",
    [published.map(isoDay), EIGHT_WEEKS],
  );
  const wrong = published.flatMap((one, index) => {
    const { lastDay, closesAt } = earliestPeriod(one, EIGHT_WEEKS);
    const same = isoDay(lastDay) === lastDayByTheOtherCalendar(one);
    return same && closesAt.getTime() === rows[index]?.closes.getTime() ? [] : [isoDay(one)];
  });
  expect(wrong).toEqual([]);
});
