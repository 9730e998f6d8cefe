import { drawCalendar } from "#app/http/calendar.ts";
import { answerDocument, CALENDAR } from "#app/http/feed.ts";
import { publicHearing } from "#app/http/public-hearing.ts";
import type { Route } from "./+types/calendar.ts";

/** A hearing's deadline and activities, for calendars. */
export async function loader({ params, request }: Route.LoaderArgs) {
  return answerDocument(request, drawCalendar(await publicHearing(params.slug)), CALENDAR);
}
