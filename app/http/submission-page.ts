import type { PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import type { WrittenContribution } from "#app/domain/submissions/contribution.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { now, writeDeadline } from "#app/shared/time.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { changeParts, headingOf, viewOfParts } from "./written-parts.ts";

type Shown = { typed?: Typed; errors?: FieldErrors; removed?: WrittenContribution | null };

/** The page with a citizen's form: of its hearing what they need to know, and what they have typed so far. */
export async function submissionPage(
  hearing: PublicHearing,
  { typed = {}, errors = {}, removed = null }: Shown = {},
) {
  const sections = await listSections(hearing.hearingVersionId);
  const { slug, title, isOpen, takesSubmissions, contact, publishWhen, namesShown } = hearing;
  return {
    ...{ slug, title, isOpen, takesSubmissions, contact, publishWhen, namesShown, typed, errors },
    deadline: writeDeadline(hearing.closesAt),
    sections: sections.map((section) => ({ value: section.identity, label: headingOf(section) })),
    parts: viewOfParts(typed, sections),
    removed: removed && {
      ...removed,
      heading: sections
        .filter(({ identity }) => identity === removed.section)
        .map(headingOf)
        .join(),
    },
    formToken: newFormToken(hearing.id, now()),
  };
}

/** What the form begins with by the link somebody came by: a section to comment on, or its text to change. */
export async function startOfForm(hearing: PublicHearing, asked: URLSearchParams): Promise<Typed> {
  const section = asked.get("section") ?? "";
  if (asked.get("amend") !== "1") return { section };
  const sections = await listSections(hearing.hearingVersionId);
  const { typed, errors } = changeParts({ add: "amendment", addTo: section }, sections);
  return errors.addTo ? {} : typed;
}
