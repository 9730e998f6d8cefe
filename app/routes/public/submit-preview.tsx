import { data } from "react-router";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { blockedOut, findPersonalData, isLeftOutByItself } from "#app/domain/submissions/personal-data.ts";
import { publicNameOf, submissionForm } from "#app/domain/submissions/submission.ts";
import { readForm } from "#app/http/form.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeDeadline } from "#app/shared/time.ts";
import { PublicPreview } from "#app/ui/submission/public-preview.tsx";
import { SubmissionFields, SubmissionForm } from "#app/ui/submission/submission-form.tsx";
import { unnamed } from "#app/ui/words.ts";
import type { Route } from "./+types/submit-preview.ts";

export const meta: Route.MetaFunction = () => [{ title: m.submission_preview_heading() }];

/** Stores nothing: shows what the form would make public. */
export async function action({ params, request }: Route.ActionArgs) {
  const hearing = await openedHearing(params.slug);
  const [form, sections] = await Promise.all([
    readForm(request, submissionForm),
    listSections(hearing.hearingVersionId),
  ]);
  const page = {
    slug: hearing.slug,
    title: hearing.title,
    isOpen: hearing.isOpen,
    takesSubmissions: hearing.takesSubmissions,
    deadline: writeDeadline(hearing.closesAt),
    contact: hearing.contact,
    ...{ publishWhen: hearing.publishWhen, namesShown: hearing.namesShown },
    sections: sections.map(({ identity, number, title }) => ({ identity, number, title })),
    section: "",
    formToken: newFormToken(hearing.id, now()),
    typed: form.typed,
  };
  if (!form.ok) return data({ ...page, errors: form.errors, preview: null }, { status: 422 });
  const { value } = form;
  const found = findPersonalData(value.body).filter(({ kind }) => isLeftOutByItself(kind));
  const preview = {
    publicName: publicNameOf(
      {
        organisation: value.onBehalfOf === "self" ? "" : value.organisation,
        participant: { name: value.name, protectedAddress: value.protectedAddress },
      },
      hearing.namesShown,
    ),
    unnamed: unnamed(value.onBehalfOf),
    text: blockedOut(value.body, found),
    leftOut: found.length > 0,
    email: value.email,
  };
  return data({ ...page, errors: {}, preview });
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
  return (
    <>
      <p>
        <a href={paths.hearing(actionData.slug)}>← {actionData.title}</a>
      </p>
      <h1>{m.submission_preview_heading()}</h1>
      <p className="font-lead">{m.submission_preview_lead()}</p>
      <PublicPreview {...actionData.preview} />
      <form method="post" action={paths.submit(actionData.slug)} noValidate>
        <div className="buttons">
          <button className="button button-primary" type="submit">
            {m.submission_send()}
          </button>
        </div>
        <details>
          <summary>{m.submission_change()}</summary>
          <SubmissionFields {...actionData} />
          <div className="buttons">
            <button className="button button-primary" type="submit">
              {m.submission_send()}
            </button>
            <button
              className="button button-secondary"
              type="submit"
              formAction={paths.submitPreview(actionData.slug)}
            >
              {m.submission_preview()}
            </button>
          </div>
        </details>
      </form>
    </>
  );
}
