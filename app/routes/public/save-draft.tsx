import { data, redirect } from "react-router";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { draftFromForm } from "#app/http/draft-from-form.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeDeadline } from "#app/shared/time.ts";
import { SubmissionForm } from "#app/ui/submission/submission-form.tsx";
import type { Route } from "./+types/save-draft.ts";

export const meta: Route.MetaFunction = () => [{ title: m.draft_saved_heading() }];
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ params }: Route.LoaderArgs) {
  const { slug, title, closesAt } = await openedHearing(params.slug);
  return { slug, title, deadline: writeDeadline(closesAt) };
}

/** Keeps what has been written so far; the link to it goes by mail, so that only whoever has the address gets it. */
export async function action({ params, request }: Route.ActionArgs) {
  const hearing = await openedHearing(params.slug);
  const kept = await draftFromForm(request, hearing.id);
  if (kept.ok) throw redirect(paths.saveDraft(hearing.slug), 303);
  const sections = await listSections(hearing.hearingVersionId);
  const page = {
    ...{ slug: hearing.slug, title: hearing.title, isOpen: hearing.isOpen },
    ...{ takesSubmissions: hearing.takesSubmissions, contact: hearing.contact, section: "" },
    ...{ publishWhen: hearing.publishWhen, namesShown: hearing.namesShown },
    deadline: writeDeadline(hearing.closesAt),
    sections: sections.map(({ identity, number, title }) => ({ identity, number, title })),
    formToken: newFormToken(hearing.id, now()),
    ...{ typed: kept.typed, errors: kept.errors },
  };
  return data(page, { status: kept.status });
}

export default function SaveDraft({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData) return <SubmissionForm {...actionData} />;
  return (
    <>
      <h1>{m.draft_saved_heading()}</h1>
      <p className="font-lead">{m.draft_saved()}</p>
      <p className="alert alert-warning">{m.draft_not_sent({ deadline: loaderData.deadline })}</p>
      <p>{m.draft_saved_again()}</p>
      <p>
        <a href={paths.hearing(loaderData.slug)}>← {loaderData.title}</a>
      </p>
    </>
  );
}
