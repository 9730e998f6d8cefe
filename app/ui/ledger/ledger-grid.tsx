import type { LedgerCell, Milestone } from "#app/domain/follow-ups/follow-up.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { FollowUpTag } from "./follow-up-tag.tsx";

type Line = { id: string; name: string; byMail: boolean; numbers: number[]; followUps: LedgerCell[] };
type Props = { hearingId: string; milestones: Milestone[]; lines: Line[] };

/** Participants by milestones: how far each follow-up is, and since when. */
export function LedgerGrid({ hearingId, milestones, lines }: Props) {
  return (
    <table className="stacked">
      <caption>{m.ledger_grid()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.ledger_who()}</th>
          {milestones.map((milestone) => (
            <th scope="col" key={milestone}>
              {m[`submission_told_${milestone}`]()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.name}
              {!line.byMail && <span className="muted weight-normal"> · {m.ledger_by_letter()}</span>}
              <span className="muted small weight-normal ledger-numbers">
                {line.numbers.map((number) => (
                  <a key={number} href={paths.caseworkSubmission(hearingId, number)}>
                    {m.shared_number({ number })}
                  </a>
                ))}
              </span>
            </th>
            {milestones.map((milestone) => (
              <td key={milestone} data-label={m[`submission_told_${milestone}`]()}>
                {line.followUps
                  .filter((one) => one.milestone === milestone)
                  .map((one) => (
                    <Cell key={one.id} hearingId={hearingId} name={line.name} cell={one} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = ({ hearingId, name, cell }: { hearingId: string; name: string; cell: LedgerCell }) => (
  <a className="ledger-cell" href={paths.followUp(hearingId, cell.id)}>
    {cell.resolution ? (
      <span className="tag tag-good">{m[`ledger_short_${cell.resolution}`]()}</span>
    ) : (
      <FollowUpTag state={cell.state} />
    )}
    <span className="muted small">
      {cell.at}
      {cell.late && ` · ${m.goal_late()}`}
      <span className="visually-hidden">
        {" "}
        – {m[`submission_told_${cell.milestone}`]()}, {name}
      </span>
    </span>
  </a>
);
