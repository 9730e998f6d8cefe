import { Temporal } from "temporal-polyfill";
import { addDays, type Day } from "#app/shared/time.ts";

/** Why a day is no working day. */
export type DayOff =
  | "saturday"
  | "sunday"
  | "new_year"
  | "maundy_thursday"
  | "good_friday"
  | "easter_sunday"
  | "easter_monday"
  | "prayer_day"
  | "ascension"
  | "whit_sunday"
  | "whit_monday"
  | "constitution_day"
  | "christmas_eve"
  | "christmas_day"
  | "second_christmas_day"
  | "new_years_eve";

const FIXED: Record<string, DayOff> = {
  "01-01": "new_year",
  "06-05": "constitution_day",
  "12-24": "christmas_eve",
  "12-25": "christmas_day",
  "12-26": "second_christmas_day",
  "12-31": "new_years_eve",
};

/** Days from Easter Sunday. Store bededag (26) was a holiday until 2023 (lov nr. 214 af 6/3/2023). */
const MOVABLE: Record<number, DayOff> = {
  [-3]: "maundy_thursday",
  [-2]: "good_friday",
  0: "easter_sunday",
  1: "easter_monday",
  26: "prayer_day",
  39: "ascension",
  49: "whit_sunday",
  50: "whit_monday",
};
const LAST_PRAYER_DAY = 2023;

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * n + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

/** Why a Danish calendar day is no working day; null when it is one. A holiday is named before a weekend. */
export function dayOff(day: Day): DayOff | null {
  const holiday = FIXED[day.toString().slice(5)] ?? MOVABLE[easterSunday(day.year).until(day).days];
  if (holiday && !(holiday === "prayer_day" && day.year > LAST_PRAYER_DAY)) return holiday;
  if (day.dayOfWeek === 6) return "saturday";
  return day.dayOfWeek === 7 ? "sunday" : null;
}

/** The first working day that is `day` or later, and each day that was passed over with the reason. */
export function nextWorkingDay(day: Day): { day: Day; passed: { day: Day; reason: DayOff }[] } {
  const passed: { day: Day; reason: DayOff }[] = [];
  let candidate = day;
  for (let reason = dayOff(candidate); reason; reason = dayOff(candidate)) {
    passed.push({ day: candidate, reason });
    candidate = addDays(candidate, 1);
  }
  return { day: candidate, passed };
}
