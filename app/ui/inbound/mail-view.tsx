import type { ReactNode } from "react";
import type { InboundKind, InboxPart, MailHandling } from "#app/domain/inbound-mails/inbound-mail.ts";
import type { SpamSign } from "#app/domain/inbound-mails/spam-signs.ts";
import type { Milestone, SenderCheck } from "#app/server/prisma/enums.ts";
import { writeSize } from "#app/shared/size.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";
import { handlingInWords } from "./inbox-list.tsx";

export type ShownMail = {
  kind: InboundKind;
  part: InboxPart;
  subject: string;
  text: string;
  quoted: string;
  forwarded: { from: string; text: string } | "";
  fromName: string;
  fromAddress: string;
  senderCheck: SenderCheck;
  signs: SpamSign[];
  late: boolean;
  early: boolean;
  serverReceived: string | null;
  files: { position: number; name: string; size: number | null; within: boolean; to: string }[];
  thread: { to: string; subject: string; from: string; received: string; number: number | null }[];
  diagnosis: string;
  note: string;
  received: string;
  handled: string | null;
  handledBy: string;
  handledAs: MailHandling | null;
  registeredAs: number | null;
  participant: string | null;
  party: string | null;
  otherAddress: boolean;
  answers: { id: string; milestone: Milestone; sent: string | null } | null;
};

type Props = { mail: ShownMail; source: string; children?: ReactNode };

/** A mail that came: who wrote it, what it answers, its words, what hangs on it, and what was done about it. */
export function MailView({ mail, source, children }: Props) {
  const name = mail.participant ?? mail.party ?? mail.fromName;
  return (
    <>
      <p>
        <span className="tag">{m[`inbound_kind_${mail.kind}`]()}</span>{" "}
        {mail.late && <span className="tag tag-warn">{m.inbound_is_late()}</span>}{" "}
        {mail.early && <span className="tag">{m.inbound_is_early()}</span>}
      </p>
      <h1>{mail.subject || m.inbound_no_subject()}</h1>
      {mail.handled && mail.handledAs && (
        <p className="alert alert-success">
          {handlingInWords(mail.handledAs, mail.registeredAs)}.{" "}
          {m.inbound_handled_by({ name: mail.handledBy, moment: mail.handled })} {mail.note}
        </p>
      )}
      <dl className="facts">
        <dt>{m.inbound_from()}</dt>
        <dd>{[name, mail.fromAddress].filter(Boolean).join(" · ")}</dd>
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
        {mail.signs.length > 0 && (
          <>
            <dt>{m.inbound_signs()}</dt>
            <dd>{mail.signs.map((sign) => m[`inbound_sign_${sign}`]()).join(". ")}</dd>
          </>
        )}
      </dl>
      {mail.otherAddress && mail.kind === "reply" && (
        <p className="alert alert-warning">{m.inbound_other_address()}</p>
      )}
      {mail.senderCheck === "failed" && <p className="alert alert-warning">{m.inbound_check_failed()}</p>}
      {mail.serverReceived && (
        <p className="alert alert-warning">{m.inbound_server_earlier({ moment: mail.serverReceived })}</p>
      )}
      <Words {...mail} />
      {mail.files.length > 0 && (
        <>
          <h2 className="h5">{m.inbound_attachments()}</h2>
          <ul>
            {mail.files.map(({ position, name, size, within, to }) => (
              <li key={position}>
                <a href={to}>{name || m.inbound_no_subject()}</a>{" "}
                <span className="muted">
                  {size === null ? m.inbound_size_unknown() : writeSize(size)}
                  {within && ` · ${m.inbound_within()}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Thread mails={mail.thread} />
      <p>
        <a href={source}>{m.inbound_source()}</a>
      </p>
      {children}
    </>
  );
}

/** The mail's own words, and folded what it repeats or hands on. */
const Words = ({ text, quoted, forwarded }: Pick<ShownMail, "text" | "quoted" | "forwarded">) => (
  <>
    {text && (
      <blockquote className="quote">
        <PlainText text={text} />
      </blockquote>
    )}
    {forwarded && (
      <details open={!text}>
        <summary>
          {forwarded.from ? m.inbound_forwarded_from({ name: forwarded.from }) : m.inbound_forwarded_anon()}
        </summary>
        <PlainText text={forwarded.text} />
      </details>
    )}
    {quoted && !forwarded && (
      <details>
        <summary>{m.inbound_quoted()}</summary>
        <PlainText text={quoted} />
      </details>
    )}
  </>
);

const Thread = ({ mails }: { mails: ShownMail["thread"] }) =>
  mails.length > 0 && (
    <>
      <h2 className="h5">{m.inbound_thread()}</h2>
      <ul>
        {mails.map(({ to, subject, from, received, number }) => (
          <li key={to}>
            <a href={to}>{subject || m.inbound_no_subject()}</a>{" "}
            <span className="muted">
              {from} · {received}
              {number !== null && ` · ${m.submission_numbered({ number })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
