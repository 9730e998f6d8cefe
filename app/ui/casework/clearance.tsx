import { Form } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { TextArea } from "../form/field.tsx";
import { PlainText } from "../plain-text.tsx";

export type Found = { start: number; end: number; kind: "cpr" | "phone" | "email" | "address"; text: string };
type Props = {
  hearingId: string;
  number: number;
  publicText: {
    clearance: "published" | "held_back" | "withdrawn";
    name: string;
    text: string;
    reason: string;
    /** Its participant keeps it from the public, and only they can change that. */
    ownWish: boolean;
    /** How they want to stand, when that has changed since; empty for no name. */
    renamed: string | null;
  } | null;
  findings: Found[];
};

/** The privacy gate: what looks like personal data, what to leave out, publish or hold back with a reason. */
export function Clearance({ hearingId, number, publicText, findings }: Props) {
  return (
    <section>
      <h2>{m.casework_publication()}</h2>
      <p>
        <strong>
          {publicText ? m[`casework_clearance_${publicText.clearance}`]() : m.casework_clearance_none()}
        </strong>
        {publicText?.reason && ` – ${publicText.reason}`}
      </p>
      {publicText && publicText.renamed !== null && (
        <p className="alert alert-warning">
          {m.casework_renamed({
            name: publicText.renamed || m.submission_name_hidden(),
            shown: publicText.name || m.submission_name_hidden(),
          })}
        </p>
      )}
      {publicText?.clearance === "published" && (
        <details>
          <summary>{m.casework_public_text()}</summary>
          <p>
            <strong>{publicText.name || m.submission_name_hidden()}</strong>
          </p>
          <PlainText text={publicText.text} />
        </details>
      )}
      {publicText?.ownWish && <Withdraw {...{ hearingId, number }} />}
      {publicText?.clearance !== "withdrawn" && !publicText?.ownWish && (
        <Decide {...{ hearingId, number, findings }} />
      )}
    </section>
  );
}

function Decide({ hearingId, number, findings }: Omit<Props, "publicText">) {
  return (
    <>
      <Form method="post" action={paths.clearance(hearingId, number)} className="card" noValidate>
        <h3>{m.casework_leave_out()}</h3>
        {findings.length === 0 && <p>{m.casework_no_findings()}</p>}
        {findings.map((finding) => (
          <Checkbox
            key={finding.start}
            name="ranges"
            value={`${finding.start}-${finding.end}`}
            checked
            label={finding.text}
            hint={m[`casework_finding_${finding.kind}`]()}
          />
        ))}
        <TextArea
          name="phrases"
          label={m.casework_phrases()}
          hint={m.casework_phrases_hint()}
          rows={2}
          required={false}
        />
        <button className="button button-primary" type="submit" name="clearance" value="publish">
          {m.casework_publish()}
        </button>
      </Form>
      <details>
        <summary>{m.casework_hold_back()}</summary>
        <Form method="post" action={paths.clearance(hearingId, number)} noValidate>
          <TextArea name="reason" label={m.staff_reason()} hint={m.casework_hold_back_hint()} rows={2} />
          <button className="button button-secondary" type="submit" name="clearance" value="hold-back">
            {m.casework_hold_back()}
          </button>
        </Form>
      </details>
      <Withdraw {...{ hearingId, number }} />
    </>
  );
}

function Withdraw({ hearingId, number }: Pick<Props, "hearingId" | "number">) {
  return (
    <details>
      <summary>{m.casework_withdraw()}</summary>
      <Form method="post" action={paths.clearance(hearingId, number)}>
        <p>{m.casework_withdraw_text()}</p>
        <button className="button button-secondary" type="submit" name="clearance" value="withdraw">
          {m.casework_withdraw()}
        </button>
      </Form>
    </details>
  );
}
