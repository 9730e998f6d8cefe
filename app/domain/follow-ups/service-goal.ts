import { addWorkingDays } from "#app/domain/hearings/working-week.ts";
import { addDays, addSeconds, type Day, dayOf, isBefore, startOfDay } from "#app/shared/time.ts";
import type { Milestone } from "./follow-up.ts";

/** A service goal: within how long somebody is told, counted from when it is owed. */
export type ServiceGoal = { minutes: number } | { workingDays: number };

/** How a follow-up reaches somebody: by mail, by mail of what an official or an import brought in, or by letter. */
export type Way = "mail" | "registered" | "letter";

/** The goal of each milestone, by mail. The one place that says so: pages, ledger and report read it here. */
export const serviceGoals = {
  receipt: { minutes: 10 },
  publication: { workingDays: 3 },
  deadline_moved: { workingDays: 1 },
  announcement: { workingDays: 1 },
  closed: { workingDays: 1 },
  answers: { workingDays: 1 },
  correction: { workingDays: 1 },
  decision: { workingDays: 3 },
  adopted: { workingDays: 3 },
  renewal: { workingDays: 1 },
} satisfies Record<Milestone, ServiceGoal>;
/** The receipt of what did not come by the web form: an import can be taken back before anybody is told. */
export const registeredGoal = { workingDays: 1 };
/** Whatever goes by letter: it has to be printed and posted. */
export const letterGoal = { workingDays: 5 };

export const goalOf = (milestone: Milestone, way: Way): ServiceGoal =>
  way === "letter" ? letterGoal : way === "registered" ? registeredGoal : serviceGoals[milestone];

/** The first instant that is too late: working days end with the last of them, in Danish time. */
export const goalEnds = (goal: ServiceGoal, owedAt: Date): Date =>
  "minutes" in goal
    ? addSeconds(owedAt, goal.minutes * 60)
    : startOfDay(addDays(addWorkingDays(dayOf(owedAt), goal.workingDays), 1));

/** The latest Danish day on which something was owed whose so many working days are over today. */
export function lastDayOver(workingDays: number, today: Day): Day {
  let day = addDays(today, -1);
  while (!isBefore(addWorkingDays(day, workingDays), today)) day = addDays(day, -1);
  return day;
}

/** How many were told within the goal, how many too late, and how many wait though it has passed. */
export type GoalKept = { within: number; late: number; past: number };

/** How many the goal has been put to the test with: all that were told, and those that wait beyond it. */
export const tested = ({ within, late, past }: GoalKept): number => within + late + past;
