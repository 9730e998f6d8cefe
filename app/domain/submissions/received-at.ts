import { ok, type Result, refused } from "#app/shared/result.ts";
import { at, dayOf, isoDay, parseDay, writeIsoClock } from "#app/shared/time.ts";

/**
 * The instant that a form's day and clock time mean, Danish time; `known` to the millisecond when they are of its minute.
 * Refused for a day or clock time that does not exist, and for what has not come yet.
 */
export function receivedAtOf(
  form: { receivedOn: string; receivedClock: string },
  now: Date,
  known?: Date,
): Result<Date> {
  const day = parseDay(form.receivedOn);
  if (!day) return refused("day_unreadable");
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.receivedClock)) return refused("clock_unreadable");
  if (known && form.receivedOn === isoDay(dayOf(known)) && form.receivedClock === writeIsoClock(known))
    return ok(known);
  const instant = at(day, form.receivedClock);
  return instant > now ? refused("received_in_the_future") : ok(instant);
}
