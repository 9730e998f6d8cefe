import type { ClearingLine } from "#app/domain/clearings/clearing-filter.ts";
import type { FindingKind } from "#app/domain/clearings/finding.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { staffWordForBehalf } from "../words.ts";

type Line = Omit<ClearingLine, "receivedAt"> & { received: string; href: string };

/** Submissions that wait to be cleared: who, when, and what was found in each. */
export function ClearingTable({ lines }: { lines: Line[] }) {
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{m.submission_number()}</th>
          <th scope="col">{m.casework_from()}</th>
          <th scope="col">{m.submission_received()}</th>
          <th scope="col">{m.clearing_found()}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <td data-label={m.submission_number()}>{line.number}</td>
            <th scope="row">
              <a href={line.href}>{line.organisation || line.name}</a>
              <br />
              <span className="muted small weight-normal">{staffWordForBehalf(line.onBehalfOf)}</span>
            </th>
            <td data-label={m.submission_received()}>
              {line.received}
              <span className="tags">
                {line.late && <span className="tag tag-warn">{m.casework_late()}</span>}
                {!line.confirmed && <span className="tag tag-warn">{m.casework_unconfirmed()}</span>}
                {line.clearance && <span className="tag">{m[`casework_clearance_${line.clearance}`]()}</span>}
              </span>
            </td>
            <td data-label={m.clearing_found()}>
              <Findings {...line} />
              {line.files > 0 && (
                <span className="tags">
                  <span className="tag tag-warn">{m.attachment_waiting_count({ count: line.files })}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Findings({ findings, scanned, undecided }: Pick<Line, "findings" | "scanned" | "undecided">) {
  const kinds = Object.entries(findings) as [FindingKind, number][];
  if (!scanned) return <span className="muted">{m.clearing_unscanned()}</span>;
  if (kinds.length === 0) return <span className="muted">{m.clearing_found_nothing()}</span>;
  return (
    <span className="tags">
      {kinds.map(([kind, count]) => (
        <span className={`found found-${kind}`} key={kind}>
          {m[`clearing_kind_${kind}`]()} {count}
        </span>
      ))}
      {undecided > 0 && (
        <span className="muted small">{m.clearing_findings_undecided({ count: undecided })}</span>
      )}
    </span>
  );
}
