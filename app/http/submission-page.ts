import { findAlert } from "#app/domain/alerts/find-alert.ts";
import type { PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import type { WrittenContribution } from "#app/domain/submissions/contribution.ts";
import { newFormToken, readFormToken } from "#app/domain/submissions/form-token.ts";
import { newChallenge } from "#app/server/proof-of-work.ts";
import { now, writeDeadline } from "#app/shared/time.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { changeParts, headingOf, viewOfParts } from "./written-parts.ts";

type Shown = { typed?: Typed; errors?: FieldErrors; removed?: WrittenContribution | null };

/** The page with a citizen's form: of its hearing what they need to know, and what they have typed so far. */
export async function submissionPage(
  hearing: PublicHearing,
  { typed = {}, errors = {}, removed = null }: Shown = {},
) {
  const [sections, alert] = await Promise.all([
    listSections(hearing.hearingVersionId),
    findAlert(hearing.id),
  ]);
  // The form that is shown again keeps its key, and what it is asked to prove is about that key.
  const typedToken = typeof typed.formToken === "string" ? typed.formToken : "";
  const formToken = typedToken || newFormToken(hearing.id, now(), alert !== null);
  const key = alert && readFormToken(formToken, hearing.id)?.key;
  // A proof is of one key: what goes out under a new one is proved anew.
  const shown = typedToken ? typed : { ...typed, proof: "" };
  const { slug, title, isOpen, takesSubmissions, contact, publishWhen, namesShown } = hearing;
  return {
    ...{ slug, title, isOpen, takesSubmissions, contact, publishWhen, namesShown, errors },
    typed: shown,
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
    formToken,
    challenge: key ? await newChallenge(key) : null,
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
