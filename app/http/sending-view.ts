import type { findPace } from "#app/domain/sending/find-sending.ts";
import { minutesLeft } from "#app/domain/sending/sending.ts";
import { env } from "#app/server/env.ts";
import { getLocale } from "#app/shared/text/compiled/runtime.js";
import { writeMoment } from "#app/shared/time.ts";

/** How fast mails go, in words and whole minutes. */
export function shownPace(pace: Awaited<ReturnType<typeof findPace>>, waiting: number, stopped: boolean) {
  const rate = new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 }).format(pace.perSecond);
  return {
    waiting,
    stopped,
    rate: pace.perSecond > 0 ? rate : "",
    oldest: waiting > 0 && pace.oldestDue ? writeMoment(pace.oldestDue) : "",
    minutes: minutesLeft(waiting, pace.perSecond),
  };
}

/** Whether what is sent is also written down outside the database. */
export const isMailLogged = (): boolean => env().MAIL_LOG !== undefined;
