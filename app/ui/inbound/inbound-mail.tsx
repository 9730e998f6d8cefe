import type { ReactNode } from "react";
import { Form } from "react-router";
import type { InboundKind, Milestone } from "#app/server/prisma/enums.ts";
import type { FormAnswer } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "../form/error-summary.tsx";
import { TextArea } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";
import { PlainText } from "../plain-text.tsx";

export type ShownMail = {
  kind: InboundKind | null;
  subject: string;
  text: string;
  quoted: string;
  fromName: string;
  fromAddress: string;
  attachments: string[];
  diagnosis: string;
  note: string;
  received: string;
  handled: string | null;
  handledBy: string;
  participant: string | null;
  party: string | null;
  otherAddress: boolean;
  answers: { id: string; milestone: Milestone; sent: string | null } | null;
};

type Props = {
  mail: ShownMail;
  source: string;
  answered: FormAnswer | undefined;
  /** What it belongs to, and the way to register it, where it belongs to something. */
  children?: ReactNode;
};

/** A mail that came: who wrote it, what it answers, its words, and what was done about it. */
export function InboundMail({ mail, source, answered, children }: Props) {
  const errors = answered?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>{mail.kind && <span className="tag">{m[`inbound_kind_${mail.kind}`]()}</span>}</p>
      <h1>{mail.subject || m.inbound_no_subject()}</h1>
      <dl className="facts">
        <dt>{m.inbound_from()}</dt>
        <dd>
          {[mail.participant ?? mail.party ?? mail.fromName, mail.fromAddress].filter(Boolean).join(" · ")}
        </dd>
        <dt>{m.inbound_received()}</dt>
        <dd>{mail.received}</dd>
        {mail.answers && (
          <>
            <dt>{m.inbound_answers()}</dt>
            <dd>
              {m[`submission_told_${mail.answers.milestone}`]()}
              {mail.answers.sent && ` – ${mail.answers.sent}`}
            </dd>
          </>
        )}
        {mail.diagnosis && (
          <>
            <dt>{m.inbound_diagnosis()}</dt>
            <dd>{mail.diagnosis}</dd>
          </>
        )}
        {mail.attachments.length > 0 && (
          <>
            <dt>{m.inbound_attachments()}</dt>
            <dd>{mail.attachments.join(", ")}</dd>
          </>
        )}
      </dl>
      {mail.otherAddress && mail.kind === "reply" && (
        <p className="alert alert-warning">{m.inbound_other_address()}</p>
      )}
      {mail.text && (
        <blockquote className="quote">
          <PlainText text={mail.text} />
        </blockquote>
      )}
      {mail.quoted && (
        <details>
          <summary>{m.inbound_quoted()}</summary>
          <PlainText text={mail.quoted} />
        </details>
      )}
      <p>
        <a href={source}>{m.inbound_source()}</a>
      </p>
      {children}
      {mail.handled ? (
        <p className="alert alert-success">
          {m.inbound_handled_by({ name: mail.handledBy, moment: mail.handled })} {mail.note}
        </p>
      ) : (
        <Form method="post" noValidate className="card">
          <h2>{m.inbound_handle_heading()}</h2>
          <TextArea
            name="note"
            label={m.inbound_note()}
            hint={m.inbound_note_hint()}
            rows={3}
            value={valueIn(answered?.typed)("note")}
            error={errors.note}
          />
          <button className="button button-primary" type="submit">
            {m.inbound_handle()}
          </button>
        </Form>
      )}
    </>
  );
}
