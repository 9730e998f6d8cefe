import type { Stage } from "#app/domain/hearings/hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { StageTag } from "../hearing/hearing-card.tsx";
import { ProgressBar } from "../progress-bar.tsx";
import { daysLeftText } from "../words.ts";
import { type Task, TaskList } from "./task-list.tsx";

type Props = {
  id: string;
  title: string;
  stage: Stage;
  opens: string | null;
  deadline: string | null;
  daysLeft: number;
  expected: string | null;
  points: number;
  answered: number;
  tasks: Task[];
  themes: { to: string; name: string; count: number }[];
};

/** So many themes stand in sight; the rest can be opened. */
const THEMES = 6;

/** A hearing on the desk: its clock, how far the answers are, and what waits. */
export function DeskHearing(hearing: Props) {
  const { id, title, stage, themes } = hearing;
  const left = stage === "draft" || stage === "scheduled" ? "" : daysLeftText(stage, hearing.daysLeft);
  return (
    <article className="card">
      <StageTag stage={stage} />
      <h3>
        <a href={paths.staffHearing(id)}>{title}</a>
      </h3>
      <p className="muted">
        {stage === "scheduled" && hearing.opens && m.shared_opens_at({ moment: hearing.opens })}
        {left && <strong>{left}</strong>}
        {hearing.deadline && (
          <>
            <br />
            {m.shared_deadline({ deadline: hearing.deadline })}
          </>
        )}
        {hearing.expected && (
          <>
            <br />
            {m.desk_answers_expected({ day: hearing.expected })}
          </>
        )}
      </p>
      {hearing.points > 0 && (
        <ProgressBar label={m.desk_answered()} done={hearing.answered} all={hearing.points} />
      )}
      {hearing.tasks.length > 0 ? <TaskList tasks={hearing.tasks} /> : <p>{m.desk_work_none()}</p>}
      {themes.length > 0 && (
        <>
          <h4>{m.desk_themes()}</h4>
          <ThemeCounts themes={themes.slice(0, THEMES)} />
          {themes.length > THEMES && (
            <details>
              <summary>{m.desk_more_themes({ count: themes.length - THEMES })}</summary>
              <ThemeCounts themes={themes.slice(THEMES)} />
            </details>
          )}
        </>
      )}
    </article>
  );
}

const ThemeCounts = ({ themes }: Pick<Props, "themes">) => (
  <ul className="theme-counts">
    {themes.map(({ to, name, count }) => (
      <li key={to}>
        <a href={to}>{name}</a> {count}
      </li>
    ))}
  </ul>
);
