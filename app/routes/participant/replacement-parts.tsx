import { data } from "react-router";
import { z } from "zod";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { ownSubmission, replacementPage } from "#app/http/replacement-page.ts";
import { readFormWithFiles } from "#app/http/uploads/form-with-files.ts";
import { changeParts } from "#app/http/written-parts.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ReplacementPage } from "#app/ui/submission/replacement-page.tsx";
import type { Route } from "./+types/replacement-parts.ts";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: m.my_replacement_title({ number: params.number }) },
  { name: "robots", content: "noindex" },
];

/** Opened by itself, the address is the form as it always is. */
export const loader = async ({ params }: Route.LoaderArgs) =>
  replacementPage(params.token, await ownSubmission(params.token, params.number));

/** Stores nothing: the form comes back with one part more or less, and all that was typed. */
export async function action({ params, request }: Route.ActionArgs) {
  const mine = await ownSubmission(params.token, params.number);
  const form = await readFormWithFiles(request, z.unknown());
  const { hearingVersionId } = mine.participant.hearing;
  const changed = changeParts(form.typed, hearingVersionId ? await listSections(hearingVersionId) : []);
  const errors = { ...(form.ok ? {} : form.errors), ...changed.errors };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return data(await replacementPage(params.token, mine, { ...changed, errors }), { status });
}

export default function ReplacementParts({ loaderData, actionData }: Route.ComponentProps) {
  return <ReplacementPage {...(actionData ?? loaderData)} />;
}
