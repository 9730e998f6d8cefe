import type { PhaseKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { inDanish } from "../in-danish.ts";
import { wordFor } from "../words.ts";

export type PlannedPhase = {
  kind: PhaseKind;
  period: string;
  time: "past" | "now" | "future";
  text: string;
  activities: { title: string; place: string; when: string; text: string }[];
};

/** The five phases as a line, with a mark where we are. */
export function TimePlan({ phases }: { phases: PlannedPhase[] }) {
  return (
    <ol className="time-plan">
      {phases.map((phase) => (
        <li key={phase.kind} className={phase.time} aria-current={phase.time === "now" ? "step" : undefined}>
          <h3>
            {wordFor.phase(phase.kind)}
            {phase.time === "now" && <span className="here">{m.hearing_we_are_here()}</span>}
          </h3>
          <p className="muted">{phase.period}</p>
          {phase.text && <p {...inDanish()}>{phase.text}</p>}
          {phase.activities.length > 0 && (
            <ul>
              {phase.activities.map((activity) => (
                <li key={`${activity.title}${activity.when}`}>
                  <strong {...inDanish()}>{activity.title}</strong>
                  <br />
                  {activity.when}, <span {...inDanish()}>{activity.place}</span>
                  {activity.text && (
                    <>
                      <br />
                      <span {...inDanish()}>{activity.text}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
