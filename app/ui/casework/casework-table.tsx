import type { CaseworkLine } from "#app/domain/submissions/casework-filter.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Line = Omit<CaseworkLine, "receivedAt"> & { received: string; href: string };

/** Submissions as officials see them: who, when, how far. */
export function CaseworkTable({ lines }: { lines: Line[] }) {
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{m.submission_number()}</th>
          <th scope="col">{m.casework_from()}</th>
          <th scope="col">{m.submission_received()}</th>
          <th scope="col">{m.casework_publication()}</th>
          <th scope="col" className="number">
            {m.casework_points()}
          </th>
          <th scope="col" className="number">
            {m.casework_covered()}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <td data-label={m.submission_number()}>{line.number}</td>
            <th scope="row">
              <a href={line.href}>{line.organisation || line.name}</a>
              <br />
              <span className="muted small weight-normal">{line.excerpt}</span>
            </th>
            <td>
              {line.received} · {m[`casework_channel_${line.channel}`]()}
              {line.late && (
                <>
                  <br />
                  <span className="tag tag-warn">{m.casework_late()}</span>
                </>
              )}
              {!line.confirmed && (
                <>
                  <br />
                  <span className="tag tag-warn">{m.casework_unconfirmed()}</span>
                </>
              )}
            </td>
            <td>
              {line.clearance ? m[`casework_clearance_${line.clearance}`]() : m.casework_clearance_none()}
            </td>
            <td className="number" data-label={m.casework_points()}>
              {m.casework_points_open({ points: line.points, unanswered: line.unanswered })}
            </td>
            <td className="number" data-label={m.casework_covered()}>
              {line.coverage} %
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
