import * as m from "#app/shared/text/compiled/messages.js";
import { wordForSign } from "../words.ts";

export type QuarantineRow = {
  number: number;
  name: string;
  received: string;
  confirmed: boolean;
  excerpt: string;
  signs: string[];
  reason: string;
  href: string;
};
type Props = { rows: QuarantineRow[]; ticked: string[] };

/** What is set aside, to tick; each can be let out with one press. */
export function QuarantineTable({ rows, ticked }: Props) {
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{m.desk_choose()}</th>
          <th scope="col">{m.casework_text()}</th>
          <th scope="col">{m.quarantine_why()}</th>
          <th scope="col">{m.quarantine_release()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td>
              <label className="tick">
                <input
                  type="checkbox"
                  name="numbers"
                  value={row.number}
                  defaultChecked={ticked.includes(String(row.number))}
                />
                <span className="visually-hidden">{m.quarantine_choose({ number: row.number })}</span>
              </label>
            </td>
            <th scope="row" className="weight-normal">
              <a href={row.href}>
                {m.shared_number({ number: row.number })} · {row.name}
              </a>
              <span className="muted"> · {row.received}</span>{" "}
              {row.confirmed && <span className="tag tag-good">{m.quarantine_confirmed()}</span>}
              <span className="excerpt">{row.excerpt}</span>
            </th>
            <td data-label={m.quarantine_why()}>
              <ul className="nobullet-list small">
                {row.signs.map((sign) => (
                  <li key={sign}>{wordForSign(sign)}</li>
                ))}
                {row.reason && <li>{row.reason}</li>}
              </ul>
            </td>
            <td>
              <button
                className="button button-secondary button-small"
                type="submit"
                name="only"
                value={row.number}
              >
                {m.quarantine_release()}
                <span className="visually-hidden"> {m.shared_number({ number: row.number })}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
