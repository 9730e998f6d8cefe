import type { Report } from "#app/domain/follow-ups/report.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { GoalKept } from "./goal-kept.tsx";
import { goalInWords } from "./goal-words.ts";

const COLUMNS = ["owed", "sent", "letter", "exception", "open"] as const;

/** The account of the follow-up: for each milestone its service goal, how many are owed it, how they were told, and how the goal was kept. */
export function MilestoneSums({ caption, sums }: { caption: string; sums: Report["milestones"] }) {
  return (
    <table className="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.ledger_milestone()}</th>
          {COLUMNS.map((column) => (
            <th scope="col" className="number" key={column}>
              {m[`ledger_public_${column}`]()}
            </th>
          ))}
          <th scope="col">{m.goal_column()}</th>
        </tr>
      </thead>
      <tbody>
        {sums.map((sum) => (
          <tr key={sum.milestone}>
            <th scope="row">
              {m[`submission_told_${sum.milestone}`]()}
              <span className="goal muted small weight-normal">{goalInWords(sum.milestone)}</span>
            </th>
            {COLUMNS.map((column) => (
              <td className="number" key={column} data-label={m[`ledger_public_${column}`]()}>
                {sum[column]}
              </td>
            ))}
            <td data-label={m.goal_column()}>
              <GoalKept {...sum} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
