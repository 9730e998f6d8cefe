import { Fragment, type ReactNode } from "react";
import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import { behalves } from "#app/domain/submissions/submission.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { BecomesPublic } from "../clearing/becomes-public.tsx";
import { wordFor } from "../words.ts";

export type PaperFormProps = PublicationPolicy & {
  slug: string;
  number: number;
  title: string;
  department: string;
  deadline: string;
  isOpen: boolean;
  takesSubmissions: boolean;
  contact: { email: string; phone: string };
  sections: string[];
  /** Where it is sent by post; no lines until the municipality has given its address. */
  sendTo: { name: string; lines: string[] };
  /** The hearing's page, and a picture that leads a phone to it. */
  address: string;
  code: string;
};

/** The form of a hearing on paper, and above it, where only the screen shows it, how it is printed. */
export function PaperForm(page: PaperFormProps) {
  const { slug, title, isOpen, takesSubmissions, deadline, contact } = page;
  return (
    <>
      <div className="no-print">
        <p>
          <a href={paths.hearing(slug)}>← {title}</a>
        </p>
        <h1>{m.paper_heading()}</h1>
        {takesSubmissions ? (
          <p className="font-lead">{m.paper_lead()}</p>
        ) : (
          <p className="alert alert-warning">{m.submission_over({ email: contact.email })}</p>
        )}
        {takesSubmissions && !isOpen && <p className="alert alert-warning">{m.paper_late({ deadline })}</p>}
        <p>
          {m.paper_other_ways()}
          {contact.phone && ` ${m.paper_by_phone({ phone: contact.phone, number: page.number })}`}
        </p>
      </div>
      {takesSubmissions && <Sheet {...page} />}
    </>
  );
}

function Sheet(page: PaperFormProps) {
  const { number, title, sections } = page;
  return (
    <article className="paper" aria-labelledby="paper-title">
      <Head {...page} />
      <Part heading={m.paper_you()}>
        <Line text={m.submission_name()} />
        <Line text={m.paper_address()} count={2} />
        <Line text={m.paper_email()} />
        <Box text={m.submission_protected()} />
        <p className="paper-hint">{m.paper_private()}</p>
      </Part>
      <Part heading={m.submission_on_behalf()}>
        <div className="paper-boxes">
          {behalves.map((behalf) => (
            <Box key={behalf} text={wordFor.behalf(behalf)} />
          ))}
        </div>
        <Line text={m.submission_organisation()} />
        <Line text={m.submission_capacity()} />
      </Part>
      <Part heading={m.submission_section()}>
        <div className="paper-boxes">
          <Box text={m.submission_whole()} />
          {sections.map((section) => (
            <Box key={section} text={section} />
          ))}
        </div>
        <p className="paper-hint">{m.paper_sections_hint()}</p>
      </Part>
      <section className="paper-writing">
        <h3>{m.submission_body()}</h3>
        <p className="paper-hint">{m.paper_body_hint()}</p>
        <Line count={LINES} />
        <p className="paper-hint">{m.paper_more({ number, title })}</p>
      </section>
      <Part heading={m.clearing_promise_heading()}>
        <BecomesPublic publishWhen={page.publishWhen} namesShown={page.namesShown} />
        <p className="paper-hint">{m.paper_receipt()}</p>
      </Part>
    </article>
  );
}
const LINES = 12;

function Head({ number, title, deadline, sendTo, department, address, code }: PaperFormProps) {
  return (
    <header className="paper-head">
      <div>
        <h2 id="paper-title">{m.paper_sheet_heading()}</h2>
        <p>
          <strong>{m.paper_hearing_number({ number })}</strong>
          <br />
          {title}
        </p>
        <p>
          <strong>{m.paper_deadline({ deadline })}</strong>
        </p>
        <p>
          {m.paper_send_to()}
          <br />
          {sendTo.name}, {department}
          {sendTo.lines.map((line) => (
            <Fragment key={line}>
              <br />
              {line}
            </Fragment>
          ))}
          <br />
          {m.paper_mark({ number })}
        </p>
      </div>
      <div className="paper-code">
        <img src={code} alt={m.paper_code_alt()} width="120" height="120" />
        <p className="paper-hint">{m.paper_code({ address: address.replace(/^https?:\/\//, "") })}</p>
      </div>
    </header>
  );
}

const Part = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <section>
    <h3>{heading}</h3>
    {children}
  </section>
);

/** What is written by hand: the words before it, and lines to write on. */
const Line = ({ text, count = 1 }: { text?: string; count?: number }) => (
  <div className="paper-lines">
    {text && <p>{text}</p>}
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
      <span className="paper-line" aria-hidden="true" key={index} />
    ))}
  </div>
);

/** What is ticked by hand. */
const Box = ({ text }: { text: string }) => (
  <p className="paper-box">
    <span aria-hidden="true" /> {text}
  </p>
);
