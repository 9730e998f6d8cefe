import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import { behalves } from "#app/domain/submissions/submission.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { BecomesPublic } from "../clearing/becomes-public.tsx";
import { Checkbox, Radios } from "../form/choices.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Select, TextArea, TextField } from "../form/field.tsx";
import { wordFor } from "../words.ts";

export type SubmissionFormProps = PublicationPolicy & {
  slug: string;
  title: string;
  isOpen: boolean;
  takesSubmissions: boolean;
  deadline: string;
  contact: { email: string; phone: string };
  sections: { identity: string; number: string; title: string }[];
  section: string;
  formToken: string;
  errors: Record<string, string>;
  typed: Typed;
};

/** The page where a citizen takes part. */
export function SubmissionForm(props: SubmissionFormProps) {
  const { slug, title, isOpen, takesSubmissions, deadline, contact } = props;
  return (
    <>
      <p>
        <a href={paths.hearing(slug)}>← {title}</a>
      </p>
      <ErrorSummary errors={props.errors} />
      <h1>{m.submission_heading()}</h1>
      {!takesSubmissions ? (
        <p className="alert alert-warning">{m.submission_over({ email: contact.email })}</p>
      ) : (
        <>
          {isOpen ? (
            <p>{m.shared_deadline({ deadline })}.</p>
          ) : (
            <p className="alert alert-warning">{m.submission_late_notice({ deadline })}</p>
          )}
          <p>
            <a href="#publication">{m.clearing_promise_heading()}</a>
          </p>
          <form method="post" action={paths.submit(slug)} noValidate>
            <SubmissionFields {...props} />
            <div className="buttons">
              <button className="button button-primary" type="submit">
                {m.submission_send()}
              </button>
              <button
                className="button button-secondary"
                type="submit"
                formAction={paths.submitPreview(slug)}
              >
                {m.submission_preview()}
              </button>
              {isOpen && (
                <button className="button button-secondary" type="submit" formAction={paths.saveDraft(slug)}>
                  {m.draft_save()}
                </button>
              )}
            </div>
            {isOpen && <p className="muted">{m.draft_save_hint()}</p>}
          </form>
        </>
      )}
    </>
  );
}

/** The form's fields with what was typed. */
export function SubmissionFields({
  publishWhen,
  namesShown,
  sections,
  section,
  formToken,
  errors,
  typed,
}: SubmissionFormProps) {
  const value = (name: string) => (typeof typed[name] === "string" ? (typed[name] as string) : undefined);
  return (
    <>
      <input type="hidden" name="formToken" value={value("formToken") ?? formToken} />
      {value("draft") && <input type="hidden" name="draft" value={value("draft")} />}
      <p className="trap" aria-hidden="true">
        <label htmlFor="website">Website</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <Select
        name="section"
        label={m.submission_section()}
        empty={m.submission_whole()}
        value={value("section") ?? section}
        required={false}
        error={errors.section}
        choices={sections.map(({ identity, number, title }) => ({
          value: identity,
          label: `${number} ${title}`,
        }))}
      />
      <TextArea
        name="body"
        label={m.submission_body()}
        hint={m.submission_body_hint()}
        rows={12}
        value={value("body")}
        error={errors.body}
      />
      <Radios
        name="onBehalfOf"
        label={m.submission_on_behalf()}
        value={value("onBehalfOf") ?? "self"}
        error={errors.onBehalfOf}
        choices={behalves.map((behalf) => ({ value: behalf, label: wordFor.behalf(behalf) }))}
      />
      <TextField
        name="organisation"
        label={m.submission_organisation()}
        hint={m.submission_organisation_hint()}
        required="sometimes"
        autoComplete="organization"
        value={value("organisation")}
        error={errors.organisation}
      />
      <TextField
        name="name"
        label={m.submission_name()}
        hint={m.submission_name_hint()}
        autoComplete="name"
        value={value("name")}
        error={errors.name}
      />
      <TextField
        name="email"
        type="email"
        label={m.submission_email()}
        hint={m.submission_email_hint()}
        autoComplete="email"
        value={value("email")}
        error={errors.email}
      />
      <Checkbox
        name="protectedAddress"
        label={m.submission_protected()}
        hint={m.submission_protected_hint()}
        checked={value("protectedAddress") !== undefined}
      />
      <div className="summary" id="publication">
        <h2 className="h5">{m.clearing_promise_heading()}</h2>
        <BecomesPublic publishWhen={publishWhen} namesShown={namesShown} />
      </div>
    </>
  );
}
