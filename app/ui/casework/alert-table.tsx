import * as m from "#app/shared/text/compiled/messages.js";

type Line = {
  id: string;
  began: string;
  begunBy: string | null;
  reason: string;
  ended: string | null;
  endedBy: string | null;
  endReason: string;
};

/** Every alert of a hearing: when it began and ended, who saw to it, and why. */
export const AlertTable = ({ lines }: { lines: Line[] }) => (
  <table className="stacked">
    <caption>{m.alert_history()}</caption>
    <thead>
      <tr>
        <th scope="col">{m.alert_began()}</th>
        <th scope="col">{m.alert_ended()}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ id, ...line }) => (
        <tr key={id}>
          <td data-label={m.alert_began()}>
            <Turn at={line.began} by={line.begunBy} why={line.reason} />
          </td>
          <td data-label={m.alert_ended()}>
            {line.ended ? <Turn at={line.ended} by={line.endedBy} why={line.endReason} /> : m.alert_still()}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Turn = ({ at, by, why }: { at: string; by: string | null; why: string }) => (
  <>
    {at}
    <br />
    <span className="muted small">{[by ?? m.alert_clock(), why].filter(Boolean).join(": ")}</span>
  </>
);
