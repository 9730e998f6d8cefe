import { data, redirect } from "react-router";
import { removeDraft } from "#app/domain/drafts/remove-draft.ts";
import { receiptToken } from "#app/domain/participants/link.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { openedHearing, receivingHearing } from "#app/http/public-hearing.ts";
import { receiveFromForm } from "#app/http/receive-from-form.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeDeadline } from "#app/shared/time.ts";
import { SubmissionForm } from "#app/ui/submission/submission-form.tsx";
import type { Route } from "./+types/submit.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.submission_title({ hearing: loaderData?.title ?? "" }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const sections = await listSections(hearing.hearingVersionId);
  return {
    slug: hearing.slug,
    title: hearing.title,
    isOpen: hearing.isOpen,
    takesSubmissions: hearing.takesSubmissions,
    deadline: writeDeadline(hearing.closesAt),
    contact: hearing.contact,
    ...{ publishWhen: hearing.publishWhen, namesShown: hearing.namesShown },
    sections: sections.map(({ identity, number, title }) => ({ identity, number, title })),
    section: new URL(request.url).searchParams.get("section") ?? "",
    formToken: newFormToken(hearing.id, now()),
  };
}

/** Sends the submission. The receipt's page is only shown after it has been stored. */
export async function action({ params, request }: Route.ActionArgs) {
  const hearing = await receivingHearing(params.slug);
  const received = await receiveFromForm(request, hearing.id, hearing.hearingVersionId);
  if (received.ok && received.draftId) await removeDraft(received.draftId);
  if (received.ok) throw redirect(paths.receipt(receiptToken(received.stored.submissionId)), 303);
  return data({ errors: received.errors, typed: received.typed }, { status: received.status });
}

export default function Submit({ loaderData, actionData }: Route.ComponentProps) {
  return <SubmissionForm {...loaderData} errors={actionData?.errors ?? {}} typed={actionData?.typed ?? {}} />;
}
