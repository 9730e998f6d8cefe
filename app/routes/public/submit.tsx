import { data, redirect } from "react-router";
import { removeDraft } from "#app/domain/drafts/remove-draft.ts";
import { receiptToken } from "#app/domain/participants/link.ts";
import { sheetToken } from "#app/domain/reach/sheet.ts";
import { findReceipt } from "#app/domain/submissions/find-receipt.ts";
import type { Stored } from "#app/domain/submissions/receive-submission.ts";
import { openedHearing, receivingHearing } from "#app/http/public-hearing.ts";
import { receiveFromForm } from "#app/http/receive-from-form.ts";
import { requestContext } from "#app/http/request-context.ts";
import { shownForm, startOfForm, submissionPage } from "#app/http/submission-page.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { SubmissionForm } from "#app/ui/submission/submission-form.tsx";
import type { Route } from "./+types/submit.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.submission_title({ hearing: loaderData?.title ?? "" }) },
];

/** The form; `?section=` has a section chosen, and with `&amend=1` its text to be changed. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const asked = new URL(request.url).searchParams;
  const page = await submissionPage(hearing, { typed: await startOfForm(hearing, asked) });
  // During an alert each form has a task of its own.
  if (!page.challenge) requestContext().form = shownForm(hearing, page.formToken);
  return page;
}

/** Sends the submission. The receipt's page is only shown after it has been stored. */
export async function action({ params, request }: Route.ActionArgs) {
  const hearing = await receivingHearing(params.slug);
  const received = await receiveFromForm(request, hearing.id, hearing.hearingVersionId);
  if (received.ok && received.draftId) await removeDraft(received.draftId);
  if (received.ok) {
    const sheet = hearing.asksBackground ? await sheetFor(hearing.id, received) : "";
    throw redirect(paths.receipt(receiptToken(received.stored.submissionId), sheet), 303);
  }
  const page = await submissionPage(await openedHearing(params.slug), received);
  return data(page, { status: received.status });
}

/** The sheet of background questions that goes with what came in time and was not set aside; else none. */
async function sheetFor(hearingId: string, { stored, nonce }: { stored: Stored; nonce: string }) {
  const asked = nonce && !(await findReceipt(stored.submissionId))?.setAside;
  return asked ? sheetToken(hearingId, nonce) : "";
}

export default function Submit({ loaderData, actionData }: Route.ComponentProps) {
  return <SubmissionForm {...(actionData ?? loaderData)} />;
}
