import { plainTextOf } from "#app/domain/strategies/plain-text.ts";
import { headingStart } from "#app/domain/submissions/composed-text.ts";
import type { Contribution } from "#app/domain/submissions/contribution.ts";
import type { Range } from "#app/domain/submissions/point.ts";
import { differenceOf } from "#app/shared/difference.ts";

type Section = { identity: string; body: string; number: string; title: string };

/** A submission's text as its writer composed it: what is said to the whole, then each section's part, a proposed wording with what it changes. */
export function viewOfText(text: string, contributions: Contribution[], sections: Section[]) {
  const [first] = contributions;
  return {
    whole: first ? text.slice(0, headingStart(text, first)).trim() : text,
    parts: contributions.map(({ kind, sectionIdentity, start, end }) => {
      const words = text.slice(start, end);
      return {
        ...{ kind, start, end },
        heading: text.slice(headingStart(text, { start }), start).trim(),
        text: words,
        difference: kind === "amendment" ? differenceTo(sections, sectionIdentity, words) : [],
      };
    }),
  };
}

/** What a proposed wording changes in its section. */
function differenceTo(sections: Section[], identity: string, words: string) {
  const section = sections.find((one) => one.identity === identity);
  return section ? differenceOf(plainTextOf(section.body), words) : [];
}

/** What sections a submission is about. */
export function headingsOf(
  sections: Section[],
  { sectionIdentity, contributions }: { sectionIdentity: string | null; contributions: Contribution[] },
): string[] {
  const about = new Set([sectionIdentity, ...contributions.map((one) => one.sectionIdentity)]);
  return sections
    .filter(({ identity }) => about.has(identity))
    .map(({ number, title }) => `${number} ${title}`);
}

/** The wording that a point proposes, with what it changes; null when the point is something else. */
export function amendmentAt(text: string, contributions: Contribution[], point: Range, sections: Section[]) {
  const found = contributions.find(
    ({ kind, start, end }) => kind === "amendment" && point.start <= start && end <= point.end,
  );
  if (!found) return null;
  const words = text.slice(found.start, found.end);
  return {
    /** Its place among the submission's contributions, from 1. */
    position: contributions.indexOf(found) + 1,
    before: text.slice(point.start, found.start).trim(),
    text: words,
    difference: differenceTo(sections, found.sectionIdentity, words),
  };
}
