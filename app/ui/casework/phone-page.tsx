import type { ReactNode } from "react";
import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { BecomesPublic } from "../clearing/becomes-public.tsx";
import { Checkbox } from "../form/choices.tsx";
import { ErrorSummary, idOf } from "../form/error-summary.tsx";
import { TextArea } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";
import { ContributionFields } from "../submission/contribution-fields.tsx";
import { FirstButton, type RegistrationProps } from "./register-page.tsx";
import {
  AddressFields,
  BehalfFields,
  ReceivedFields,
  SectionField,
  SenderFields,
} from "./registration-fields.tsx";

type Told = PublicationPolicy & {
  number: number;
  title: string;
  deadline: string;
  hasOpened: boolean;
  hasClosed: boolean;
  canInfluence: string[];
  whoDecides: string;
};
export type PhonePageProps = RegistrationProps & { hearing: Told };

/** What is said and asked, in order, when somebody gives a submission over the phone or at a counter; each answer in its field. */
export function PhonePage(page: PhonePageProps) {
  const { id, done, errors, typed, parts, hearing } = page;
  const value = valueIn(typed);
  return (
    <div className="script">
      {done && <Done id={id} number={done} hearing={hearing.number} />}
      <ErrorSummary errors={errors} />
      <h1>{m.phone_heading()}</h1>
      <p className="muted">{m.phone_lead()}</p>
      {!hearing.hasOpened && <p className="alert alert-warning">{m.phone_not_open()}</p>}
      <form method="post" action={paths.phone(id)} noValidate>
        <FirstButton />
        <input type="hidden" name="formToken" value={value("formToken") || page.formToken} />
        <input type="hidden" name="channel" value="phone" />
        <input type="hidden" name="script" value="phone" />
        <Begin {...hearing} />
        <Step heading={m.phone_step_say()} say={<p>{m.phone_say_what()}</p>}>
          <SectionField value={value} sections={page.sections} error={errors.section} />
          <TextArea
            name="body"
            label={m.phone_body()}
            rows={8}
            required={parts.length > 0 ? "sometimes" : true}
            value={value("body")}
            error={errors.body}
          />
          <ContributionFields {...page} addTo={value("addTo")} action={paths.phoneParts(id)} by="official" />
        </Step>
        <Step heading={m.phone_step_behalf()} say={<p>{m.phone_say_behalf()}</p>}>
          <BehalfFields value={value} errors={errors} />
        </Step>
        <Step heading={m.phone_step_who()} say={<p>{m.phone_say_who()}</p>}>
          <SenderFields value={value} errors={errors} />
          <AddressFields value={value} errors={errors} />
        </Step>
        <Step
          heading={m.phone_step_public()}
          say={
            <>
              <p>{m.phone_say_public()}</p>
              <BecomesPublic publishWhen={hearing.publishWhen} namesShown={hearing.namesShown} />
            </>
          }
        />
        <Step heading={m.phone_step_read()} say={<p>{m.phone_say_read()}</p>}>
          <ReadBack checked={value("readBack") !== ""} error={errors.readBack} />
        </Step>
        <details className="no-print">
          <summary>{m.phone_other_time()}</summary>
          <ReceivedFields value={value} errors={errors} />
        </details>
        <div className="buttons no-print">
          <button className="button button-primary" type="submit">
            {m.phone_register()}
          </button>
          <a className="button button-secondary" href={paths.register(id)}>
            {m.phone_to_register()}
          </a>
        </div>
      </form>
    </div>
  );
}

function Begin({ number, title, deadline, hasClosed, canInfluence, whoDecides }: Told) {
  return (
    <Step
      heading={m.phone_step_begin()}
      say={
        <>
          <p>{m.phone_say_hello({ number, title })}</p>
          <p>{hasClosed ? m.phone_say_late({ deadline }) : m.phone_say_deadline({ deadline })}</p>
          {canInfluence.length > 0 && (
            <>
              <p>{m.phone_say_influence()}</p>
              <ul>
                {canInfluence.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          <p>
            {whoDecides && m.phone_say_decides({ who: whoDecides })} {m.phone_say_not_binding()}
          </p>
        </>
      }
    />
  );
}

/** A step: what is said aloud, and the fields for what is answered. */
const Step = ({ heading, say, children }: { heading: string; say: ReactNode; children?: ReactNode }) => (
  <section className="script-step">
    <h2>{heading}</h2>
    <blockquote className="say">
      <p className="say-word">{m.phone_say()}</p>
      {say}
    </blockquote>
    {children}
  </section>
);

function ReadBack({ checked, error }: { checked: boolean; error: string | undefined }) {
  return (
    <div className={`form-group${error ? " form-error" : ""}`} id={idOf("readBack")}>
      {error && <span className="form-error-message">{error}</span>}
      <Checkbox name="readBack" label={m.phone_read_back()} checked={checked} />
    </div>
  );
}

const Done = ({ id, number, hearing }: { id: string; number: number; hearing: number }) => (
  <div className="alert alert-success" role="status">
    <blockquote className="say">
      <p className="say-word">{m.phone_say()}</p>
      <p>{m.phone_say_number({ number, hearing })}</p>
    </blockquote>
    <p>
      <a href={paths.caseworkSubmission(id, number)}>{m.submission_numbered({ number })}</a>
    </p>
  </div>
);
