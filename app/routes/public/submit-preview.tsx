import { data } from "react-router";
import { submissionForm } from "#app/domain/submissions/submission.ts";
import { composeForm } from "#app/http/composed-form.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { previewOf } from "#app/http/public-preview.ts";
import { submissionPage } from "#app/http/submission-page.ts";
import { readFormWithFiles } from "#app/http/uploads/form-with-files.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { PublicPreview } from "#app/ui/submission/public-preview.tsx";
import {
  EnterPreviews,
  SubmissionButtons,
  SubmissionFields,
  SubmissionForm,
} from "#app/ui/submission/submission-form.tsx";
import { TakingPartForm } from "#app/ui/submission/taking-part-form.tsx";
import { unnamed } from "#app/ui/words.ts";
import type { Route } from "./+types/submit-preview.ts";

export const meta: Route.MetaFunction = () => [{ title: m.submission_preview_heading() }];

/** Stores nothing: shows what the form would make public. */
export async function action({ params, request }: Route.ActionArgs) {
  const hearing = await openedHearing(params.slug);
  const form = await readFormWithFiles(request, submissionForm);
  if (!form.ok) return data({ ...(await submissionPage(hearing, form)), preview: null }, { status: 422 });
  const { typed, value } = form;
  const said = await composeForm(value, hearing.hearingVersionId, getLocale());
  const page = await submissionPage(hearing, said.ok ? { typed } : { typed, errors: said.errors });
  if (!said.ok) return data({ ...page, preview: null }, { status: 422 });
  const files = form.attachments.map(({ name }) => name);
  const preview = await previewOf(value, said.value, hearing);
  return data({ ...page, preview: { ...preview, unnamed: unnamed(value.onBehalfOf), files } });
}

/** By itself the address holds nothing: the preview is an answer to the form. */
export default function SubmitPreview({ actionData, params }: Route.ComponentProps) {
  if (!actionData) {
    return (
      <>
        <h1>{m.submission_preview_heading()}</h1>
        <a href={paths.submit(params.slug)}>{m.submission_to_form()}</a>
      </>
    );
  }
  if (!actionData.preview) return <SubmissionForm {...actionData} />;
  const { slug, title, preview, isOpen, deadline } = actionData;
  return (
    <>
      <p>
        <a href={paths.hearing(slug)}>← {title}</a>
      </p>
      <h1>{m.submission_preview_heading()}</h1>
      <p className="font-lead">{m.submission_preview_lead()}</p>
      {!isOpen && <p className="alert alert-warning">{m.submission_late_notice({ deadline })}</p>}
      <PublicPreview {...preview} />
      <TakingPartForm {...actionData} action={paths.submit(slug)} start={paths.submit(slug)} kept={slug}>
        <EnterPreviews slug={slug} />
        <div className="buttons">
          <button className="button button-primary" type="submit">
            {m.submission_send()}
          </button>
        </div>
        <details>
          <summary>{m.submission_change()}</summary>
          <SubmissionFields {...actionData} />
          <SubmissionButtons {...actionData} />
        </details>
      </TakingPartForm>
    </>
  );
}
