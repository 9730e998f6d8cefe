import type { Outcome } from "#app/domain/responses/response.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";
import { wordFor } from "../words.ts";
import { type Amendment, PointText } from "./composed-text.tsx";

type Props = {
  number: number;
  heading: string;
  text: string;
  /** When the point is a proposed wording. */
  amendment: Amendment | null;
  outcome: Outcome;
  reason: string;
  /** Why the answer was corrected; empty when it was not. */
  correction: string;
  departures: { body: string; outcome: Outcome; reason: string }[];
};

const TONE: Record<Outcome, string> = {
  met: "tag-good",
  partly_met: "tag-good",
  noted: "",
  not_met: "tag-bad",
  outside: "tag-warn",
};

export const OutcomeTag = ({ outcome }: { outcome: Outcome }) => (
  <span className={`tag ${TONE[outcome]}`}>{wordFor.outcome(outcome)}</span>
);

/** That an answer was corrected after it was public, and why. */
export const Corrected = ({ why }: { why: string }) => (
  <p className="muted plain-text">{m.correction_public({ why })}</p>
);

/** What somebody said and what was answered, side by side. */
export function MyPoint({
  number,
  heading,
  text,
  amendment,
  outcome,
  reason,
  correction,
  departures,
}: Props) {
  return (
    <article className="card">
      <p className="muted">{[m.submission_point({ number }), heading].filter(Boolean).join(" · ")}</p>
      <div className="side-by-side">
        <div>
          <h3 className="h5">{m.submission_said()}</h3>
          <PointText text={text} amendment={amendment} />
        </div>
        <div>
          <h3 className="h5">{m.submission_answered()}</h3>
          <p>
            <OutcomeTag outcome={outcome} />
          </p>
          <PlainText text={reason} official />
          {correction && <Corrected why={correction} />}
          {departures.map((departure) => (
            <div key={departure.body}>
              <h3 className="h5">{m.submission_departed({ body: departure.body })}</h3>
              <p>
                <OutcomeTag outcome={departure.outcome} />
              </p>
              <PlainText text={departure.reason} official />
            </div>
          ))}
        </div>
      </div>
    </article>
  );
}
