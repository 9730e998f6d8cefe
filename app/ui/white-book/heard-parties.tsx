import type { PartyKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Props = { parties: { name: string; kind: PartyKind; answered: boolean }[] };

/** Who was invited to be heard, with a tick for who answered. */
export function HeardParties({ parties }: Props) {
  return (
    <section aria-labelledby="hoert">
      <h2 id="hoert">{m.whitebook_heard()}</h2>
      {parties.length === 0 ? (
        <p>{m.whitebook_nobody_heard()}</p>
      ) : (
        <table className="stacked">
          <caption>{m.whitebook_heard_text()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.whitebook_party()}</th>
              <th scope="col">{m.whitebook_party_kind()}</th>
              <th scope="col">{m.whitebook_party_answered()}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map(({ name, kind, answered }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label={m.whitebook_party_kind()}>{m[`staff_party_kind_${kind}`]()}</td>
                <td data-label={m.whitebook_party_answered()}>
                  {answered ? m.whitebook_yes() : m.whitebook_no()}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
