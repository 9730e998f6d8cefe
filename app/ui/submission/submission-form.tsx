import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { BecomesPublic } from "../clearing/becomes-public.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Choice } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";
import type { ContributionFieldsProps } from "./contribution-fields.tsx";
import { FilesField } from "./files-field.tsx";
import { ProofField } from "./proof-field.tsx";
import { BehalfFields, SenderFields } from "./sender-fields.tsx";
import { type FormClock, TakingPartForm } from "./taking-part-form.tsx";
import { WritingFields } from "./writing-fields.tsx";

export type SubmissionFormProps = PublicationPolicy &
  Pick<ContributionFieldsProps, "parts" | "removed"> & {
    slug: string;
    title: string;
    isOpen: boolean;
    takesSubmissions: boolean;
    deadline: string;
    clock: FormClock;
    contact: { email: string; phone: string };
    sections: Choice[];
    formToken: string;
    /** What the browser is asked to solve because the hearing is on alert; null when it is not. */
    challenge: string | null;
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
            <br />
            <a href={paths.paper(slug)}>{m.paper_rather()}</a>
          </p>
          <TakingPartForm {...props} action={paths.submit(slug)} start={paths.submit(slug)} kept={slug}>
            <EnterPreviews slug={slug} />
            <SubmissionFields {...props} />
            <SubmissionButtons {...props} />
          </TakingPartForm>
        </>
      )}
    </>
  );
}

/** What the Enter key does in a field: it shows what becomes public, and sends nothing. Must be the first button of the form. */
export const EnterPreviews = ({ slug }: { slug: string }) => (
  <button
    className="trap"
    type="submit"
    tabIndex={-1}
    aria-hidden="true"
    formAction={paths.submitPreview(slug)}
  >
    {m.submission_preview()}
  </button>
);

/** The ways on from the form: send it, see first what becomes public, keep it for another day. */
export function SubmissionButtons({ slug, isOpen }: { slug: string; isOpen: boolean }) {
  return (
    <>
      <div className="buttons">
        <button className="button button-primary" type="submit">
          {m.submission_send()}
        </button>
        <button className="button button-secondary" type="submit" formAction={paths.submitPreview(slug)}>
          {m.submission_preview()}
        </button>
        {isOpen && (
          <button className="button button-secondary" type="submit" formAction={paths.saveDraft(slug)}>
            {m.draft_save()}
          </button>
        )}
      </div>
      {isOpen && <p className="muted">{m.draft_save_hint()}</p>}
    </>
  );
}

/** The form's fields with what was typed. */
export function SubmissionFields(props: SubmissionFormProps) {
  const { slug, formToken, challenge, errors, typed } = props;
  const value = valueIn(typed);
  return (
    <>
      <input type="hidden" name="formToken" value={formToken} />
      {value("draft") && <input type="hidden" name="draft" value={value("draft")} />}
      <p className="trap" aria-hidden="true">
        <label htmlFor="website">Website</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <WritingFields {...props} value={value} action={paths.submitParts(slug)} />
      <FilesField typed={typed} error={errors.files} uploadTo={paths.submitFiles(slug)} />
      <BehalfFields value={value} errors={errors} />
      <SenderFields value={value} errors={errors} />
      <div className="summary" id="publication">
        <h2 className="h5">{m.clearing_promise_heading()}</h2>
        <BecomesPublic publishWhen={props.publishWhen} namesShown={props.namesShown} />
      </div>
      {challenge && <ProofField challenge={challenge} proof={value("proof")} />}
    </>
  );
}
