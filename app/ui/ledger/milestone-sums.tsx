import type { MilestoneSum } from "#app/domain/follow-ups/follow-up.ts";
import * as m from "#app/shared/text/compiled/messages.js";

const COLUMNS = ["owed", "sent", "letter", "exception", "open"] as const;

/** The account of the follow-up: for each milestone how many are owed it, and how they were told. */
export function MilestoneSums({ caption, sums }: { caption: string; sums: MilestoneSum[] }) {
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
        </tr>
      </thead>
      <tbody>
        {sums.map((sum) => (
          <tr key={sum.milestone}>
            <th scope="row">{m[`submission_told_${sum.milestone}`]()}</th>
            {COLUMNS.map((column) => (
              <td className="number" key={column} data-label={m[`ledger_public_${column}`]()}>
                {sum[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
