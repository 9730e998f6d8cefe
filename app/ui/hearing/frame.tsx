import type { Mandate } from "#app/domain/hearings/mandate.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { inDanish } from "../in-danish.ts";

/** The promise: what can be influenced, what cannot and why, how contributions are used, who decides and when. */
export function Frame({ mandate, law }: { mandate: Mandate; law: string }) {
  return (
    <>
      <p {...inDanish()}>{mandate.purpose}</p>
      <div className="side-by-side">
        <div>
          <h3>{m.hearing_can_influence()}</h3>
          <ul {...inDanish()}>
            {mandate.canInfluence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{m.hearing_cannot_influence()}</h3>
          <ul {...inDanish()}>
            {mandate.cannotInfluence.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}</strong> – {why}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <dl className="facts">
        <dt>{m.hearing_how_used()}</dt>
        <dd {...inDanish()}>{mandate.howUsed}</dd>
        <dt>{m.hearing_who_decides()}</dt>
        <dd {...inDanish()}>
          {mandate.whoDecides} {mandate.decidedWhen}
        </dd>
        <dt>{m.hearing_possible_results()}</dt>
        <dd {...inDanish()}>{mandate.possibleResults}</dd>
        <dt>{m.hearing_resources()}</dt>
        <dd {...inDanish()}>{mandate.resources}</dd>
        <dt>{m.hearing_success()}</dt>
        <dd>
          <ul {...inDanish()}>
            {mandate.successCriteria.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </dd>
        <dt>{m.hearing_legal_basis()}</dt>
        <dd>{law}</dd>
      </dl>
      <p className="alert">{m.hearing_not_binding()}</p>
    </>
  );
}
