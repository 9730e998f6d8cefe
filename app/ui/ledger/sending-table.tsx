import type { ReactNode } from "react";
import type { SendingCounts } from "#app/domain/sending/sending.ts";
import * as m from "#app/shared/text/compiled/messages.js";

const COLUMNS = ["owed", "sending", "sent", "failed", "letters"] as const;
type Line = SendingCounts & { key: string; name: ReactNode; state?: string };
type Props = { caption: string; of: string; lines: Line[] };

/** How many mails of each line stand how; with a state where lines have one. */
export function SendingTable({ caption, of, lines }: Props) {
  const states = lines.some(({ state }) => state);
  return (
    <table className="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {COLUMNS.map((column) => (
            <th scope="col" className="number" key={column}>
              {m[`sending_${column}`]()}
            </th>
          ))}
          {states && <th scope="col">{m.sending_state()}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.name}</th>
            {COLUMNS.map((column) => (
              <td className="number" key={column} data-label={m[`sending_${column}`]()}>
                {line[column]}
              </td>
            ))}
            {states && <td data-label={m.sending_state()}>{line.state}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
