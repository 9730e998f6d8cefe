import { wordsBefore } from "#app/domain/submissions/composed-text.ts";
import { withoutCprNumbers } from "#app/domain/submissions/personal-data.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Locale } from "#app/shared/text/language.ts";
import type { Letter } from "#emails/letter.ts";
import type { Texts } from "./compose-follow-ups.ts";
import type { MailHearing, Recipient } from "./load-recipients.ts";

/** What there is to write a letter from: to whom, of which hearing, its texts, and the token that opens their page. */
export type Known = { to: Recipient; hearing: MailHearing; texts: Texts; token: string };

/** The letter of a milestone to one participant, about one occasion of it. Throws when what it is about is gone. */
export type LetterOf = (known: Known, occasionId: string, locale: Locale) => Letter;

/** What every letter says. */
export const common = ({ to, hearing, token }: Known) => ({
  strategy: hearing.title,
  slug: hearing.slug,
  name: withoutCprNumbers(to.name),
  numbers: to.submissions.map((submission) => submission.number),
  token,
});

/** Who decides and when, as the hearing has promised. */
export function deciding(hearing: MailHearing) {
  const { whoDecides, decidedWhen } = there(hearing.mandate);
  return { whoDecides, decidedWhen };
}

/** Number and heading as they stood in the hearing, which is what the participant read. */
export function headingOf({ texts }: Known, identity: string | null): string | null {
  const section = texts.hearing.find((one) => one.identity === identity);
  return section ? `${section.number} ${section.title}` : null;
}

/** What a submission is about: its sections, and the whole strategy when something is said of that too; null when it is all of it. */
export function aboutOf(
  known: Known,
  { body, sectionIdentity, contributions }: Recipient["everything"][number],
  locale: Locale,
): string | null {
  if (contributions.length === 0) return headingOf(known, sectionIdentity);
  const whole = wordsBefore(body, contributions[0]) && m.contribution_and_whole({}, { locale });
  const headings = contributions.map((one) => headingOf(known, one.sectionIdentity));
  return [...new Set([whole, ...headings])].filter(Boolean).join(", ");
}

/** Something that must be there. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("What a follow-up is about is not there");
  return value;
}
