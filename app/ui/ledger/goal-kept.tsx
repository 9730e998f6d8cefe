import { type GoalKept as Kept, tested } from "#app/domain/follow-ups/service-goal.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** How many were told within the goal, and plainly when it was not kept. A dash while nobody has been told. */
export function GoalKept({ within, late, past }: Partial<Kept>) {
  if (within === undefined || late === undefined || past === undefined) return "–";
  const all = tested({ within, late, past });
  if (all === 0) return "–";
  const missed = [
    late > 0 && m.goal_told_late({ count: late }),
    past > 0 && m.goal_wait_past({ count: past }),
  ];
  return (
    <>
      {m.goal_kept({ within, all })}
      {within < all && (
        <span className="goal-missed small">
          {m.goal_not_kept()} {missed.filter(Boolean).join(", ")}
        </span>
      )}
    </>
  );
}
