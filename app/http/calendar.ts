import ical from "ical-generator";
import type { PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { env } from "#app/server/env.ts";
import { absolute, paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, dayToColumn, writeDeadline } from "#app/shared/time.ts";

/**
 * A hearing's deadline and the activities of its time plan, for a calendar. The deadline is a whole day, so that it stands on
 * the right one in every time zone; the library writes whole days as they are in UTC, and clock times as instants.
 */
export function drawCalendar(hearing: PublicHearing): string {
  const { slug, title, closesAt, opensAt } = hearing;
  const home = new URL(env().BASE_URL).hostname;
  const url = absolute(env().BASE_URL, paths.hearing(slug));
  const calendar = ical({
    name: title,
    prodId: { company: "Genklang", product: "Genklang", language: "DA" },
  });
  const about = { stamp: opensAt, url };
  calendar.createEvent({
    ...about,
    id: `deadline@${slug}.${home}`,
    start: dayToColumn(dayOf(new Date(closesAt.getTime() - 1))),
    allDay: true,
    summary: m.subscription_calendar_deadline({ hearing: title }),
    description: m.subscription_calendar_deadline_text({ deadline: writeDeadline(closesAt) }),
  });
  for (const [place, activity] of hearing.phases.flatMap(({ activities }) => activities).entries())
    calendar.createEvent({
      ...about,
      id: `activity-${place + 1}@${slug}.${home}`,
      start: activity.startsAt,
      summary: `${activity.title}: ${title}`,
      location: activity.place,
      ...(activity.text && { description: activity.text }),
    });
  // Every line ends, also the last (RFC 5545, 3.1).
  return `${calendar.toString().trimEnd()}\r\n`;
}
