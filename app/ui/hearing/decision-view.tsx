import type { Outcome } from "#app/domain/responses/response.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";
import { OutcomeTag } from "../submission/my-point.tsx";

export type ShownDecision = {
  body: string;
  meeting: string;
  itemNumber: string;
  itemTitle: string;
  recommendation: string;
  presentation: string;
  economy: string;
  competence: string;
  text: string;
  absent: string[];
  dissent: string;
  politicalReason: string;
  followsRecommendation: boolean;
  departures: { answer: number; outcome: Outcome; reason: string }[];
};

/** A decision: what was decided and why first, then every part of the agenda item. */
export function DecisionView({ decision, answers }: { decision: ShownDecision; answers: string }) {
  return (
    <section className="card decision">
      <h2>
        {decision.body}, {decision.meeting}
      </h2>
      <p className="muted">{m.decision_item({ number: decision.itemNumber, title: decision.itemTitle })}</p>
      <h3>{m.decision_text()}</h3>
      <PlainText text={decision.text} official />
      <p>
        <strong>{decision.followsRecommendation ? m.decision_follows() : m.decision_departs()}</strong>
      </p>
      <h3>{m.decision_political_reason()}</h3>
      <PlainText text={decision.politicalReason} official />
      {decision.departures.map((departure) => (
        <div key={departure.answer}>
          <h3>
            <a href={`${answers}?answer=${departure.answer}#answer-${departure.answer}`}>
              {m.decision_departure({ number: departure.answer })}
            </a>
          </h3>
          <p>
            <OutcomeTag outcome={departure.outcome} />
          </p>
          <PlainText text={departure.reason} official />
        </div>
      ))}
      {decision.dissent && (
        <>
          <h3>{m.decision_dissent()}</h3>
          <PlainText text={decision.dissent} official />
        </>
      )}
      <details>
        <summary>{m.decision_whole_item()}</summary>
        <h3>{m.decision_recommendation()}</h3>
        <PlainText text={decision.recommendation} official />
        <h3>{m.decision_presentation()}</h3>
        <PlainText text={decision.presentation} official />
        <h3>{m.decision_economy()}</h3>
        <PlainText text={decision.economy} official />
        <h3>{m.decision_competence()}</h3>
        <PlainText text={decision.competence} official />
        <h3>{m.decision_absent()}</h3>
        <p>{decision.absent.join(", ") || m.decision_nobody()}</p>
      </details>
    </section>
  );
}
