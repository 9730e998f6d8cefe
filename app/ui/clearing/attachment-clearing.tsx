import { Form } from "react-router";
import type { FileFinding } from "#app/domain/attachments/attachment-finding.ts";
import type { AttachmentState, HoldGround, NeedsEyes } from "#app/domain/attachments/clearing.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import type { Hidden } from "#app/shared/hidden-places.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { PlainText } from "../plain-text.tsx";
import { FileFindings } from "./file-findings.tsx";
import { FileStateTag } from "./file-state.tsx";
import { GroundField } from "./hold-back-fields.tsx";
import { RedactionForm } from "./redaction-form.tsx";

type File = { name: string; kind: string; size: string };
export type AttachmentView = {
  hearingId: string;
  number: number;
  position: number;
  came: File;
  redaction: (File & { moment: string }) | null;
  state: AttachmentState;
  virus: string;
  needsEyes: NeedsEyes | null;
  findings: (FileFinding & { words: string })[];
  text: string;
  cut: boolean;
  hidden: Hidden[];
  /** Where it is had as it came, and as the public would get it where that is another file. */
  download: string | null;
  shownAt: string | null;
  clearing: { ground: HoldGround | null; name: string; looked: boolean; moment: string } | null;
};
type Props = { view: AttachmentView; errors: Record<string, string>; typed: Typed };

/** A file with what it says and what was found in it, and the three ways to decide about it. */
export function AttachmentClearing({ view, errors, typed }: Props) {
  const { hearingId, number, position, came, state, clearing, findings } = view;
  const action = paths.attachmentClearing(hearingId, number, position);
  const readable = state !== "unread" && state !== "infected" && state !== "unreadable";
  return (
    <>
      <p>
        <FileStateTag state={state} needsEyes={view.needsEyes} /> {came.kind} · {came.size}
        {clearing && ` · ${clearing.moment}`}
        {clearing?.ground && ` · ${m[`clearing_ground_${clearing.ground}`]()}`}
      </p>
      {state === "unread" && <p className="alert">{m.attachment_unread_text()}</p>}
      {state === "infected" && (
        <p className="alert alert-error">{m.attachment_infected_text({ virus: view.virus })}</p>
      )}
      {state === "unreadable" && <p className="alert alert-warning">{m.attachment_unreadable_text()}</p>}
      {view.redaction && (
        <div className="alert">
          <p>{m.attachment_redacted_text({ name: view.redaction.name, moment: view.redaction.moment })}</p>
          <Form method="post" action={action}>
            <button className="button button-secondary" type="submit" name="clearance" value="as-it-came">
              {m.attachment_redaction_undo()}
            </button>
          </Form>
        </div>
      )}
      <p className="buttons">
        {view.download && (
          <a className="button button-secondary" href={view.download} download>
            {m.attachment_download_came()}
          </a>
        )}
        {view.shownAt && (
          <a className="button button-secondary" href={view.shownAt} download>
            {m.attachment_download_shown()}
          </a>
        )}
      </p>
      {readable && (
        <div className="clearing">
          <section>
            <Said {...view} />
          </section>
          <section>
            <Form
              method="post"
              action={action}
              key={`${clearing?.moment ?? ""} ${findings.length}`}
              noValidate
            >
              <h2>{m.clearing_findings_heading({ count: findings.length })}</h2>
              {findings.length === 0 && <p>{m.clearing_findings_none()}</p>}
              <FileFindings findings={findings} typed={typed} />
              {view.needsEyes && (
                <>
                  <p className="alert alert-warning">{m[`attachment_eyes_${view.needsEyes}`]()}</p>
                  {errors["looked-yes"] && <p className="form-error-message">{errors["looked-yes"]}</p>}
                  <Checkbox
                    name="looked"
                    label={m.attachment_looked()}
                    hint={m.attachment_looked_hint()}
                    checked={typed.looked === "yes" || (clearing?.looked ?? false)}
                  />
                </>
              )}
              <div className="buttons">
                <button className="button button-primary" type="submit" name="clearance" value="publish">
                  {view.redaction ? m.attachment_publish_redacted() : m.attachment_publish()}
                </button>
                {findings.length > 0 && state !== "published" && state !== "redacted" && (
                  <button className="button button-secondary" type="submit" name="clearance" value="decide">
                    {m.clearing_keep()}
                  </button>
                )}
              </div>
            </Form>
          </section>
        </div>
      )}
      <details open={"ground" in errors}>
        <summary>{m.clearing_hold_back()}</summary>
        <Form method="post" action={action} noValidate>
          <GroundField
            hint={m.attachment_ground_hint()}
            value={typeof typed.ground === "string" ? typed.ground : (clearing?.ground ?? "")}
            error={errors.ground}
          />
          <button className="button button-secondary" type="submit" name="clearance" value="hold-back">
            {m.clearing_hold_back()}
          </button>
        </Form>
      </details>
      <details>
        <summary>{m.attachment_redact()}</summary>
        <RedactionForm action={paths.attachmentRedaction(hearingId, number, position)} error={undefined} />
      </details>
    </>
  );
}

/** What a file says when it is opened, and what it holds out of sight. */
function Said({ text, cut, hidden }: Pick<AttachmentView, "text" | "cut" | "hidden">) {
  return (
    <>
      <h2>{m.attachment_text_heading()}</h2>
      {text ? (
        <div className="found-text file-text">
          <PlainText text={text} />
        </div>
      ) : (
        <p>{m.attachment_text_none()}</p>
      )}
      {cut && <p className="muted">{m.attachment_text_cut()}</p>}
      {hidden.length > 0 && (
        <>
          <h2>{m.attachment_hidden_heading()}</h2>
          <p className="muted small">{m.attachment_hidden_text()}</p>
          <ul className="hidden-texts">
            {hidden.map(({ where, text: words }) => (
              <li key={`${where} ${words}`}>
                <strong>{m[`attachment_where_${where}`]()}:</strong> {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
