import { findAlert } from "#app/domain/alerts/find-alert.ts";
import type { PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import type { ReadSection } from "#app/domain/strategies/section.ts";
import { MOST_CONTRIBUTIONS, type WrittenContribution } from "#app/domain/submissions/contribution.ts";
import { newFormToken, readFormToken } from "#app/domain/submissions/form-token.ts";
import { newChallenge } from "#app/server/proof-of-work.ts";
import { now, writeDeadline } from "#app/shared/time.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { keptUntilChange } from "./page-cache.ts";
import type { ShownForm } from "./request-context.ts";
import { changeParts, headingOf, viewOfParts, viewOfRemoved } from "./written-parts.ts";

/** The text in hearing is frozen. */
const sectionsOf = keptUntilChange(listSections);

type Shown = { typed?: Typed; errors?: FieldErrors; removed?: WrittenContribution | null };

/** The page with a citizen's form: of its hearing what they need to know, and what they have typed so far. */
export async function submissionPage(
  hearing: PublicHearing,
  { typed = {}, errors = {}, removed = null }: Shown = {},
) {
  const [sections, alert] = await Promise.all([sectionsOf(hearing.hearingVersionId), findAlert(hearing.id)]);
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
    clock: clockOf(hearing),
    sections: sections.map((section) => ({ value: section.identity, label: headingOf(section) })),
    parts: viewOfParts(typed, sections),
    removed: viewOfRemoved(removed, sections),
    formToken,
    challenge: key ? await newChallenge(key) : null,
  };
}

/** When the page was made and when the deadline is, by the database's clock, in milliseconds; `closes` is 0 once it has passed. */
export const clockOf = ({ asOf, closesAt, isOpen }: { asOf: Date; closesAt: Date; isOpen: boolean }) => ({
  now: asOf.getTime(),
  closes: isOpen ? closesAt.getTime() : 0,
});

/** What of the page is about whom it is shown to; after the deadline it says the same for ever. */
export const shownForm = (hearing: PublicHearing, token: string): ShownForm => ({
  ...{ hearingId: hearing.id, token, asOf: hearing.asOf.getTime(), shownAt: performance.now() },
  closesAt: hearing.isOpen ? hearing.closesAt.getTime() : Number.POSITIVE_INFINITY,
});

/**
 * What the form begins with by the link somebody came by: a section to comment on, or its text to change; or a part `with` each
 * of several sections (`comment.` or `amendment.` and the section), which a browser fills with what it has kept.
 */
export async function startOfForm(hearing: PublicHearing, asked: URLSearchParams): Promise<Typed> {
  const section = asked.get("section") ?? "";
  if (asked.has("with")) return partsFor(asked, await sectionsOf(hearing.hearingVersionId));
  if (asked.get("amend") !== "1") return { section };
  const sections = await sectionsOf(hearing.hearingVersionId);
  const { typed, errors } = changeParts({ add: "amendment", addTo: section }, sections);
  return errors.addTo ? {} : typed;
}

/** A form with those parts of the ones asked for (`with`) whose section is in hearing. */
export function partsFor(asked: URLSearchParams, sections: ReadSection[]): Typed {
  let typed: Typed = {};
  for (const one of asked.getAll("with").slice(0, MOST_CONTRIBUTIONS)) {
    const [kind = "", section = ""] = one.split(".");
    const changed = changeParts({ ...typed, add: kind, addTo: section }, sections);
    if (!changed.errors.addTo) typed = changed.typed;
  }
  return typed;
}
