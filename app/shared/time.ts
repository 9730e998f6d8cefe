import { Temporal } from "temporal-polyfill";
import { getLocale, type Locale } from "#app/shared/text/language.ts";

/**
 * Instants are `Date` (what the database stores and returns, always UTC inside); calendar days are
 * `Temporal.PlainDate` in Danish time. Nothing else in the product reads a clock or a time zone.
 */
export const ZONE = "Europe/Copenhagen";
export type Day = Temporal.PlainDate;

/** The web process's own clock: for display and pauses only. Whether something is in time, the database decides. */
export const now = (): Date => new Date(Temporal.Now.instant().epochMilliseconds);

const zoned = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);

/** The Danish calendar day an instant falls on. */
export const dayOf = (instant: Date): Day => zoned(instant).toPlainDate();

/** A calendar day from `2026-11-23`, of the years 1900 to 2199; null when it is not a day that exists. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    return day.year >= 1900 && day.year < 2200 ? day : null;
  } catch {
    return null;
  }
}

/** The first instant of a Danish calendar day. */
export const startOfDay = (day: Day): Date =>
  new Date(day.toZonedDateTime({ timeZone: ZONE }).epochMilliseconds);

/** The instant of a clock time on a Danish day, e.g. `at(day, "08:00")`. */
export const at = (day: Day, clock: string): Date =>
  new Date(
    day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(clock) }).epochMilliseconds,
  );

export const addDays = (day: Day, days: number): Day => day.add({ days });
export const addSeconds = (instant: Date, seconds: number): Date =>
  new Date(instant.getTime() + seconds * 1000);
export const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
/** Whole calendar days from a to b; negative when b is earlier. */
export const daysBetween = (a: Day, b: Day): number => a.until(b, { largestUnit: "day" }).days;

/** `2026-11-23`, the form fields' and file names' way of writing a day. */
export const isoDay = (day: Day): string => day.toString();

/** A calendar day as a `date` column holds it (midnight UTC). */
export const dayToColumn = (day: Day): Date => new Date(`${day.toString()}T00:00:00Z`);
export const dayFromColumn = (value: Date): Day => Temporal.PlainDate.from(value.toISOString().slice(0, 10));

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "da-DK", { timeZone: ZONE, ...options });
  formats.set(key, known);
  return known;
}

const LONG_DAY = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

/** "mandag den 26. oktober 2026" / "Monday 26 October 2026". */
export function writeDay(instant: Date, locale: Locale = getLocale()): string {
  const text = format(locale, LONG_DAY).format(instant);
  return locale === "en" ? text.replaceAll(",", "") : text.replace(/^(\S+?),? (?:den )?/, "$1 den ");
}

/** "26.10.2026" / "26 Oct 2026": for tables. */
export const writeShortDay = (instant: Date, locale: Locale = getLocale()): string =>
  format(locale, { day: "2-digit", month: locale === "en" ? "short" : "2-digit", year: "numeric" }).format(
    instant,
  );

/** "kl. 23.59" without the words: "23.59" / "23:59". */
export const writeClock = (instant: Date, locale: Locale = getLocale()): string =>
  format(locale, { hour: "2-digit", minute: "2-digit" }).format(instant);

/** "mandag den 26. oktober 2026 kl. 14.05" / "Monday 26 October 2026 at 14:05". */
export const writeMoment = (instant: Date, locale: Locale = getLocale()): string =>
  `${writeDay(instant, locale)} ${locale === "en" ? "at" : "kl."} ${writeClock(instant, locale)}`;

/** A deadline is stored as the first instant after the last day; people read the last minute they have. */
export const writeDeadline = (closesAt: Date, locale: Locale = getLocale()): string =>
  writeMoment(new Date(closesAt.getTime() - 1000), locale);

/** "14:05" in Danish time, the form fields' way of writing a clock time. */
export const writeIsoClock = (instant: Date): string =>
  zoned(instant).toPlainTime().toString({ smallestUnit: "minute" });
