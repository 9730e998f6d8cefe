import { data } from "react-router";
import { z } from "zod";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { submissionPage } from "#app/http/submission-page.ts";
import { readFormWithFiles } from "#app/http/uploads/form-with-files.ts";
import { changeParts } from "#app/http/written-parts.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { SubmissionForm } from "#app/ui/submission/submission-form.tsx";
import type { Route } from "./+types/submit-parts.ts";

export const meta: Route.MetaFunction = () => [{ title: m.submission_heading() }];

/** Opened by itself, the address is the form as it always is. */
export const loader = async ({ params }: Route.LoaderArgs) =>
  submissionPage(await openedHearing(params.slug));

/** Stores nothing: the form comes back with one part more or less, and all that was typed. */
export async function action({ params, request }: Route.ActionArgs) {
  const hearing = await openedHearing(params.slug);
  const form = await readFormWithFiles(request, z.unknown());
  const sections = await listSections(hearing.hearingVersionId);
  const changed = changeParts(form.typed, sections);
  const errors = { ...(form.ok ? {} : form.errors), ...changed.errors };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return data(await submissionPage(hearing, { ...changed, errors }), { status });
}

export default function SubmitParts({ loaderData, actionData }: Route.ComponentProps) {
  return <SubmissionForm {...(actionData ?? loaderData)} />;
}
