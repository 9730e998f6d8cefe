import type { Milestone } from "#app/domain/follow-ups/follow-up.ts";
import {
  letterGoal,
  registeredGoal,
  type ServiceGoal,
  serviceGoals,
} from "#app/domain/follow-ups/service-goal.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** "Within 1 working day". */
const within = (goal: ServiceGoal): string =>
  "minutes" in goal
    ? m.goal_within_minutes({ count: goal.minutes })
    : m.goal_within_days({ count: goal.workingDays });

/** Who is owed a milestone, and within how long after what. */
export const goalInWords = (milestone: Milestone): string =>
  m[`goal_of_${milestone}`]({ within: within(serviceGoals[milestone]) });

/** What holds for who is told otherwise than by mail after the web form. */
export const goalsBesides = (): string =>
  m.goal_besides({
    registered: m.goal_within_days({ count: registeredGoal.workingDays }),
    letter: m.goal_within_days({ count: letterGoal.workingDays }),
  });
