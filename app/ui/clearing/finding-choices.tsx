import {
  type Finding,
  type FindingDecision,
  type FindingKind,
  mayStay,
} from "#app/domain/clearings/finding.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { FindingAnswers } from "./finding-answers.tsx";
import type { Decide } from "./found-text.tsx";

export type ShownFinding = Finding & { words: string };
type Props = {
  findings: ShownFinding[];
  decide: Decide;
  choose: (ids: string[], decision: FindingDecision) => void;
  current: string | null;
  visit: (id: string) => void;
};

/** Every finding with its two choices, kind by kind; all of a kind can be decided at once. */
export function FindingChoices({ findings, decide, choose, current, visit }: Props) {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const same = findings.filter((one) => one.kind === kind);
    return (
      <section className="finding-kind" key={kind} aria-labelledby={`kind-${kind}`}>
        <h3 id={`kind-${kind}`}>
          <span className={`found found-${kind}`}>{m[`clearing_kind_${kind}`]()}</span>
        </h3>
        <p className="muted small">{whyOf(kind, same)}</p>
        {same.length > 1 && <AllOfKind kind={kind} same={same} choose={choose} />}
        {same.map((finding) => (
          <fieldset
            key={finding.id}
            className={`finding-choice${finding.id === current ? " is-current" : ""}`}
            onFocus={() => visit(finding.id)}
          >
            <legend>
              <q>{finding.words}</q>
              {finding.carrier === "name" && <span className="muted"> {m.clearing_in_name()}</span>}
            </legend>
            <FindingAnswers
              finding={finding}
              radio={(decision) => ({
                id: `${decision}-${finding.id}`,
                checked: decide(finding) === decision,
                onChange: () => choose([finding.id], decision),
              })}
            />
          </fieldset>
        ))}
      </section>
    );
  });
}

const whyOf = (kind: FindingKind, same: Finding[]): string =>
  kind === "cpr" && same.every(mayStay) ? m.clearing_why_cpr_perhaps() : m[`clearing_why_${kind}`]();

/** Decides all of a kind; without JavaScript by sending them. */
function AllOfKind({ kind, same, choose }: { kind: FindingKind; same: Finding[]; choose: Props["choose"] }) {
  const all = (decision: FindingDecision, text: string) => (
    <button
      className="button button-secondary button-small"
      type="submit"
      name="all"
      value={`${kind}:${decision}`}
      onClick={(event) => {
        event.preventDefault();
        choose(
          same.map(({ id }) => id),
          decision,
        );
      }}
    >
      {text} <span className="visually-hidden">({m[`clearing_kind_${kind}`]()})</span>
    </button>
  );
  return (
    <p className="buttons">
      {all("left_out", m.clearing_all_left_out())}
      {same.every(mayStay) && all("may_stay", m.clearing_all_may_stay())}
    </p>
  );
}
