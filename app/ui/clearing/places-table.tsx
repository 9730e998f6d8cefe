import * as m from "#app/shared/text/compiled/messages.js";

type Place = {
  kind: string;
  reach: "ours" | "beyond" | "never";
  there: boolean;
  what: string;
  hint: string;
  to: string;
  since: string;
};

/** Places that the words of a submission went to. */
export function PlacesTable({ caption, places }: { caption: string; places: Place[] }) {
  const state = ({ reach, there }: Place) =>
    reach === "ours" ? (there ? m.clearing_recall_state_there() : m.clearing_recall_state_gone()) : "";
  return (
    <table className="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.clearing_recall_where()}</th>
          <th scope="col">{m.clearing_recall_since()}</th>
          <th scope="col">{m.clearing_recall_state()}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.kind}>
            <th scope="row" className="weight-normal">
              {place.to ? <a href={place.to}>{place.what}</a> : place.what}
              {place.hint && (
                <>
                  <br />
                  <span className="muted small">{place.hint}</span>
                </>
              )}
            </th>
            <td data-label={m.clearing_recall_since()}>{place.since || "–"}</td>
            <td data-label={m.clearing_recall_state()}>{state(place) || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
