import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { BackgroundForm, BackgroundPromise } from "../reach/background-form.tsx";
import { type AttachedFile, AttachedFiles } from "./attached-files.tsx";
import { ComposedText, type ComposedView } from "./composed-text.tsx";
import { NamedList, type NamedView } from "./named-list.tsx";

export type ReceiptProps = {
  number: number;
  /** The number of the submission that it replaces, or that has replaced it. */
  replaces: number | null;
  replacedBy: number | null;
  /** On which day its text was erased; null while it is kept. */
  erased: string | null;
  said: ComposedView;
  fingerprint: string;
  attachments: AttachedFile[];
  received: string;
  late: boolean;
  email: string | null;
  confirmed: boolean;
  /** An official looks at it before anybody gets a mail. */
  setAside: boolean;
  contactEmail: string;
  title: string;
  slug: string;
  deadline: string;
  /** Those whom its sender has named as signing with them. */
  named: NamedView[];
  /** The background questions, of whoever has just sent it in a hearing that asks. */
  background: { sheet: string; used: boolean; districts: string[] } | null;
};

/** Thank you: the number, the time, the text as received, its fingerprint, and what happens next. */
export function Receipt(receipt: ReceiptProps) {
  return (
    <>
      <div className="alert alert-success" role="status">
        <h1 className="alert-heading">{m.submission_receipt_heading({ number: receipt.number })}</h1>
        <p>{m.submission_receipt_kept({ moment: receipt.received })}</p>
      </div>
      {receipt.replacedBy !== null && (
        <p className="alert alert-warning">{m.my_replaced_by({ number: receipt.replacedBy })}</p>
      )}
      {receipt.late && (
        <p className="alert alert-warning">{m.submission_receipt_late({ deadline: receipt.deadline })}</p>
      )}
      {receipt.erased && <p className="alert">{m.retention_receipt({ day: receipt.erased })}</p>}
      {receipt.setAside && (
        <p className="alert alert-warning">
          {m.quarantine_receipt()} {m.quarantine_receipt_contact({ email: receipt.contactEmail })}
        </p>
      )}
      <h2>{m.submission_next_heading()}</h2>
      <ol>
        {receipt.email && !receipt.confirmed && !receipt.setAside && (
          <li>{m.submission_next_confirm({ email: receipt.email })}</li>
        )}
        <li>{m.submission_next_published()}</li>
        {!receipt.late && <li>{m.submission_next_deadline({ deadline: receipt.deadline })}</li>}
        <li>{m.submission_next_answer()}</li>
        <li>{m.submission_next_decision()}</li>
      </ol>
      {receipt.email && !receipt.setAside && <p>{m.submission_my_page_in_mail({ email: receipt.email })}</p>}
      <div className="buttons">
        <a className="button button-secondary" href={paths.hearing(receipt.slug)}>
          {m.submission_to_hearing()}
        </a>
      </div>
      {receipt.named.length > 0 && (
        <>
          <h2>{m.joint_named_heading()}</h2>
          <p>{receipt.confirmed ? m.joint_named_asked() : m.joint_named_wait()}</p>
          <NamedList named={receipt.named} />
        </>
      )}
      <h2>{m.submission_your_text()}</h2>
      <dl className="facts">
        <dt>{m.submission_hearing()}</dt>
        <dd>{receipt.title}</dd>
        <dt>{m.submission_number()}</dt>
        <dd>
          {receipt.number}
          {receipt.replaces !== null && ` · ${m.my_replaces({ number: receipt.replaces })}`}
        </dd>
        <dt>{m.submission_received()}</dt>
        <dd>{receipt.received}</dd>
        <dt>{m.submission_fingerprint()}</dt>
        <dd>
          <span className="fingerprint">{receipt.fingerprint}</span>
          <br />
          <a href={paths.verify()}>{m.submission_fingerprint_what()}</a>
        </dd>
      </dl>
      {!receipt.erased && (
        <blockquote className="quote">
          <ComposedText {...receipt.said} />
        </blockquote>
      )}
      <AttachedFiles files={receipt.attachments} heading="h2" />
      {receipt.background && <Background {...receipt.background} />}
    </>
  );
}

function Background({ sheet, used, districts }: NonNullable<ReceiptProps["background"]>) {
  return (
    <section className="card" aria-labelledby="background">
      <h2 id="background">{m.reach_ask_heading()}</h2>
      {used ? (
        <p>{m.reach_thanks_receipt()}</p>
      ) : (
        <>
          <BackgroundPromise />
          <BackgroundForm sheet={sheet} districts={districts} />
        </>
      )}
    </section>
  );
}
