import type { PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import type { Composed } from "#app/domain/submissions/composed-text.ts";
import { blockedOut, findPersonalData, isLeftOutByItself } from "#app/domain/submissions/personal-data.ts";
import { publicNameOf, type SubmissionForm } from "#app/domain/submissions/submission.ts";
import { viewOfText } from "./composed-view.ts";

/** What would become public of a form, and what would not. */
export async function previewOf(form: SubmissionForm, said: Composed, hearing: PublicHearing) {
  const found = findPersonalData(said.body);
  const out = found.filter(({ kind }) => isLeftOutByItself(kind));
  const organisation = form.onBehalfOf === "self" ? "" : form.organisation;
  const participant = { name: form.name, protectedAddress: form.protectedAddress };
  return {
    publicName: publicNameOf({ organisation, participant }, hearing.namesShown),
    ...{ name: form.name, email: form.email, capacity: organisation && form.capacity },
    ...viewOfText(
      blockedOut(said.body, out),
      said.contributions,
      await listSections(hearing.hearingVersionId),
    ),
    found: out.map(({ kind, start, end }) => ({ kind, start, text: said.body.slice(start, end) })),
  };
}
