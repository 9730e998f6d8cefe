import type { NewsKind } from "#app/server/prisma/enums.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale, type Locale } from "#app/shared/text/language.ts";
import {
  addDays,
  at,
  type Day,
  dayOf,
  isBefore,
  writeDay,
  writeDeadline,
  writeMoment,
} from "#app/shared/time.ts";

/** Something that has happened in public in a hearing. Nothing of a participant is in it. */
export type PublicNews = {
  /** The same for the same happening, wherever it is read. */
  id: string;
  kind: NewsKind;
  at: Date;
  slug: string;
  hearing: string;
  opensAt: Date;
  /** The first instant that is too late, as it was set by this news where it moved the deadline, else as it is now. */
  closesAt: Date;
  /** Who decided and on which day, where it is a decision. */
  body: string | null;
  meetingOn: Date | null;
};

/** What is told: a headline and a sentence in one language, and where to read more. */
export function newsWords(
  { kind, slug, hearing, opensAt, closesAt, body, meetingOn }: PublicNews,
  locale: Locale = getLocale(),
): { headline: string; sentence: string; path: string } {
  const about = {
    opens: writeMoment(opensAt, locale),
    deadline: writeDeadline(closesAt, locale),
    body: body ?? "",
    day: meetingOn ? writeDay(meetingOn, locale) : "",
  };
  return {
    headline: m[`subscription_headline_${kind}`]({ hearing }, { locale }),
    sentence: m[`subscription_sentence_${kind}`](about, { locale }),
    path: PAGE[kind](slug),
  };
}

const announced = (slug: string): string => `${paths.hearing(slug)}#announced`;

const PAGE: Record<NewsKind, (slug: string) => string> = {
  announced: paths.hearing,
  opened: paths.hearing,
  deadline_moved: paths.hearing,
  closing_soon: paths.hearing,
  closed: paths.hearing,
  answers: paths.answers,
  correction: paths.answers,
  decision: paths.decision,
  adopted: paths.decision,
  concluded: paths.hearing,
  announcement: announced,
  renewal: announced,
  status: announced,
};

/** Weekly mails are owed on Mondays at eight o'clock, Danish time. */
const DIGEST_CLOCK = "08:00";

/** The Monday whose weekly mails are owed at an instant: this week's from its hour, until then last week's. */
export function digestWeekOf(now: Date): Day {
  const today = dayOf(now);
  const monday = addDays(today, 1 - today.dayOfWeek);
  return at(monday, DIGEST_CLOCK) <= now ? monday : addDays(monday, -7);
}

/** Whether the weekly mails of the week that an instant is in have not been owed; `last` is the newest week whose have. */
export const isDigestDueAt = (now: Date, last: Day | null): boolean =>
  last === null || isBefore(last, digestWeekOf(now));
