import type { PointKind } from "#app/domain/submissions/point.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { wordFor } from "../words.ts";

export type PointLine = {
  id: string;
  submission: number;
  number: number;
  kind: PointKind;
  text: string;
  /** Its section and themes, in words. */
  about: string;
  caseworker: string | null;
  answerBy: string | null;
  overdue: boolean;
  likewise: number;
  responseId: string | null;
  response: number | null;
};
type Props = { hearingId: string; lines: PointLine[]; ticked: string[] };

/** Points to tick: what was said, where it belongs, who answers it and by when. */
export function PointTable({ hearingId, lines, ticked }: Props) {
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{m.desk_choose()}</th>
          <th scope="col">{m.casework_text()}</th>
          <th scope="col">{m.desk_whose()}</th>
          <th scope="col">{m.desk_answer_by()}</th>
          <th scope="col">{m.desk_answer()}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} {...{ hearingId, line }} ticked={ticked.includes(line.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ hearingId, line, ticked }: { hearingId: string; line: PointLine; ticked: boolean }) {
  const name = `${m.shared_number({ number: line.submission })}/${line.number}`;
  return (
    <tr>
      <td>
        <label className="tick">
          <input type="checkbox" name="points" value={line.id} defaultChecked={ticked} />
          <span className="visually-hidden">{m.desk_choose_point({ point: name })}</span>
        </label>
      </td>
      <th scope="row" className="weight-normal">
        <a href={paths.caseworkSubmission(hearingId, line.submission)}>{name}</a> ·{" "}
        {wordFor.pointKind(line.kind)}
        {line.about && <span className="muted"> · {line.about}</span>}
        {line.likewise > 0 && <span className="muted"> · {m.alike_also({ count: line.likewise })}</span>}
        <span className="excerpt">{line.text}</span>
      </th>
      <td data-label={m.desk_whose()}>{line.caseworker ?? m.desk_whose_nobody()}</td>
      <td data-label={m.desk_answer_by()}>
        {line.answerBy ?? "–"} {line.overdue && <span className="tag tag-bad">{m.desk_state_overdue()}</span>}
      </td>
      <td data-label={m.desk_answer()}>
        {line.responseId ? (
          <a href={paths.response(hearingId, line.responseId)}>
            {m.casework_response_numbered({ number: line.response ?? 0 })}
          </a>
        ) : (
          <a href={paths.newResponse(hearingId, [line.id])}>{m.desk_write_answer()}</a>
        )}
      </td>
    </tr>
  );
}
