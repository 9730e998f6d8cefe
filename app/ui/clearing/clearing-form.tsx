import { useEffect, useRef, useState } from "react";
import { Form } from "react-router";
import { type Finding, type FindingDecision, mayStay, proposedFor } from "#app/domain/clearings/finding.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { follow, type Shortcut, Shortcuts } from "../casework/shortcuts.tsx";
import { Checkbox } from "../form/choices.tsx";
import { TextArea } from "../form/field.tsx";
import { FindingChoices, type ShownFinding } from "./finding-choices.tsx";
import { FoundText } from "./found-text.tsx";

type Props = {
  action: string;
  text: string;
  publicName: string;
  /** What stands in place of a name. */
  unnamed: string;
  withoutName: boolean;
  findings: ShownFinding[];
  /** Whether it can be published at all, and whether it has been. */
  confirmed: boolean;
  cleared: boolean;
  errors: Record<string, string>;
  typed: Typed;
};

/** The text with its findings, a choice for each, and the way to the next one. */
export function ClearingForm(props: Props) {
  const { findings, text, typed } = props;
  const [chosen, setChosen] = useState(() => begun(findings, typed));
  const [current, setCurrent] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    document.getElementById(`found-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const decide = ({ id }: Pick<Finding, "id">) => chosen.get(id) ?? null;
  const choose = (ids: string[], decision: FindingDecision) =>
    setChosen((known) => new Map([...known, ...ids.map((id) => [id, decision] as const)]));
  const mayBeShown = props.confirmed || props.cleared;
  const undecided = findings.filter((finding) => !decide(finding)).length;
  return (
    <Form method="post" action={props.action} className="clearing" ref={form} noValidate>
      <section>
        <h2>{m.clearing_text_heading()}</h2>
        <p>
          <strong>
            {m.clearing_name_heading()}: {props.publicName || m.clearing_name_none({ word: props.unnamed })}
          </strong>
        </p>
        <FoundText
          text={text}
          findings={findings.filter(({ carrier }) => carrier === "text")}
          {...{ decide, current }}
        />
      </section>
      <section>
        <h2>{m.clearing_findings_heading({ count: findings.length })}</h2>
        {findings.length === 0 && <p>{m.clearing_findings_none()}</p>}
        {undecided > 0 && (
          <p className="tag tag-warn" role="status">
            {m.clearing_findings_undecided({ count: undecided })}
          </p>
        )}
        <FindingChoices {...{ findings, decide, choose, current }} visit={setCurrent} />
        {mayBeShown && (
          <TextArea
            name="phrases"
            label={m.casework_phrases()}
            hint={m.casework_phrases_hint()}
            rows={2}
            required={false}
            value={typeof typed.phrases === "string" ? typed.phrases : ""}
            error={props.errors.phrases}
          />
        )}
        {props.publicName && mayBeShown && (
          <Checkbox
            name="withoutName"
            label={m.clearing_without_name()}
            hint={m.clearing_without_name_hint({ word: props.unnamed })}
            checked={props.withoutName}
          />
        )}
        <Steps {...props} />
        <Shortcuts shortcuts={shortcutsFor(findings, current, setCurrent, choose)} />
      </section>
    </Form>
  );
}

function Steps({ confirmed, cleared, findings }: Pick<Props, "confirmed" | "cleared" | "findings">) {
  return (
    <div className="buttons">
      {cleared ? (
        <button className="button button-primary" type="submit" name="clearance" value="publish">
          {m.clearing_publish_again()}
        </button>
      ) : (
        confirmed && (
          <>
            <button
              className="button button-primary"
              type="submit"
              name="clearance"
              value="publish-next"
              id="publish-next"
            >
              {m.clearing_publish_next()}
            </button>
            <button className="button button-secondary" type="submit" name="clearance" value="publish">
              {m.clearing_publish()}
            </button>
          </>
        )
      )}
      {!cleared && findings.length > 0 && (
        <button className="button button-secondary" type="submit" name="clearance" value="decide">
          {m.clearing_keep()}
        </button>
      )}
    </div>
  );
}

/** What was typed before something was refused, else what was decided, else what is proposed. */
function begun(findings: ShownFinding[], typed: Typed): Map<string, FindingDecision> {
  return new Map(
    findings.flatMap((finding) => {
      const said = typed[`finding-${finding.id}`];
      const decision =
        said === "left_out" || said === "may_stay" ? said : (finding.decision ?? proposedFor(finding.kind));
      return decision ? [[finding.id, decision] as const] : [];
    }),
  );
}

function shortcutsFor(
  findings: ShownFinding[],
  current: string | null,
  visit: (id: string) => void,
  choose: (ids: string[], decision: FindingDecision) => void,
): Shortcut[] {
  const place = findings.findIndex(({ id }) => id === current);
  const go = (to: number) => () => {
    const finding = findings[Math.min(findings.length - 1, Math.max(0, to))];
    if (!finding) return;
    visit(finding.id);
    document.getElementById(`left_out-${finding.id}`)?.focus();
  };
  const say = (decision: FindingDecision, all: boolean) => () => {
    const finding = findings[place];
    if (!finding) return;
    const meant = findings.filter((one) => (all ? one.kind === finding.kind : one === finding));
    choose(
      meant.filter((one) => decision === "left_out" || mayStay(one)).map(({ id }) => id),
      decision,
    );
  };
  return [
    { key: "n", text: m.clearing_shortcut_next_finding(), run: go(place + 1) },
    { key: "p", text: m.clearing_shortcut_previous_finding(), run: go(place - 1) },
    { key: "u", text: m.clearing_shortcut_left_out(), run: say("left_out", false) },
    { key: "b", text: m.clearing_shortcut_may_stay(), run: say("may_stay", false) },
    { key: "U", text: m.clearing_shortcut_all_left_out(), run: say("left_out", true) },
    { key: "B", text: m.clearing_shortcut_all_may_stay(), run: say("may_stay", true) },
    { key: "o", text: m.clearing_shortcut_publish(), run: follow("publish-next") },
    { key: "j", text: m.casework_shortcut_next(), run: follow("next") },
    { key: "k", text: m.casework_shortcut_previous(), run: follow("previous") },
  ];
}
