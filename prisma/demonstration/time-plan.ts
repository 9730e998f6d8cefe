import { addDays, at, type Day } from "#app/shared/time.ts";
import { eveningOut, meetingDay, workingDay } from "./calendar.ts";
import type { WrittenPhase } from "./shape.ts";

/** Weeks before publication in which the phases ahead of the hearing begin, on a Monday. */
const CLARIFICATION = 34;
const DEVELOPMENT = 26;
const ADJUSTMENT = 13;

/** The phases with their days: each follows the one before, and the hearing's are those of the hearing itself. */
export function timePlan(phases: WrittenPhase[], publishOn: Day, lastDay: Day) {
  const monday = (weeks: number) => {
    const day = addDays(publishOn, -7 * weeks);
    return addDays(day, 1 - day.dayOfWeek);
  };
  const days: Record<WrittenPhase["kind"], { startsOn: Day; endsOn: Day }> = {
    clarification: { startsOn: monday(CLARIFICATION), endsOn: addDays(monday(DEVELOPMENT), -1) },
    development: { startsOn: monday(DEVELOPMENT), endsOn: addDays(monday(ADJUSTMENT), -1) },
    adjustment: { startsOn: monday(ADJUSTMENT), endsOn: addDays(publishOn, -1) },
    hearing: { startsOn: publishOn, endsOn: lastDay },
    implementation: {
      startsOn: workingDay(addDays(lastDay, 1)),
      endsOn: lastDay.with({ month: 12, day: 31 }).add({ years: 1 }),
    },
  };
  return phases.map(({ kind, text, activities = [] }) => ({
    kind,
    text,
    ...days[kind],
    activities: activities.map(({ day, clock, weekday, text: about = "", ...activity }) => {
      const wished = addDays(publishOn, day);
      const on = weekday ? meetingDay(wished, weekday) : eveningOut(wished, days[kind].endsOn);
      return { ...activity, text: about, startsAt: at(on, clock) };
    }),
  }));
}
