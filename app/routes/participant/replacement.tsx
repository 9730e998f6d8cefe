import { data, redirect } from "react-router";
import { receiptToken } from "#app/domain/participants/link.ts";
import { replaceFromForm } from "#app/http/replace-from-form.ts";
import { ownSubmission, replacementPage } from "#app/http/replacement-page.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ReplacementPage } from "#app/ui/submission/replacement-page.tsx";
import type { Route } from "./+types/replacement.ts";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: m.my_replacement_title({ number: params.number }) },
  { name: "robots", content: "noindex" },
];

export const loader = async ({ params, request }: Route.LoaderArgs) =>
  replacementPage(params.token, await ownSubmission(params.token, params.number), {
    asked: new URL(request.url).searchParams,
  });

/** Sends what was edited as a new submission in place of the old one. */
export async function action({ params, request }: Route.ActionArgs) {
  const mine = await ownSubmission(params.token, params.number);
  const { id: hearingId, hearingVersionId } = mine.participant.hearing;
  const replaced = await replaceFromForm(request, {
    ...{ participantId: mine.participant.id, number: mine.own.number },
    ...{ hearingId, hearingVersionId: hearingVersionId ?? "" },
  });
  if (replaced.ok) throw redirect(paths.receipt(receiptToken(replaced.submissionId)), 303);
  return data(await replacementPage(params.token, mine, replaced), { status: replaced.status });
}

export default function Replacement({ loaderData, actionData }: Route.ComponentProps) {
  return <ReplacementPage {...(actionData ?? loaderData)} />;
}
