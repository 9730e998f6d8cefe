import * as m from "#app/shared/text/compiled/messages.js";
import type { Locale } from "#app/shared/text/language.ts";
import { type Contribution, saysSomething, type WrittenContribution } from "./contribution.ts";

type Named = { identity: string; number: string; title: string };
/** A submission's one text, and what of it is about which section. */
export type Composed = { body: string; sectionIdentity: string | null; contributions: Contribution[] };
export type Written = { body: string; section: string | null; contributions: WrittenContribution[] };

/**
 * The one text of what somebody wrote to the whole and to several sections: first the whole, then each section under a line
 * that names it. The same words come out as the same text. Who wrote in one place only has written just that text.
 */
export function composedText(written: Written, sections: Named[], locale: Locale): Composed {
  const { body, section } = written;
  const parts = written.contributions.filter(saysSomething);
  const [only] = parts;
  if (!only) return { body, sectionIdentity: section, contributions: [] };
  if (!/\S/.test(body) && parts.length === 1 && only.kind === "comment")
    return { body: only.text, sectionIdentity: only.section, contributions: [] };
  if (section && /\S/.test(body)) parts.unshift({ kind: "comment", section, text: body });
  let text = section ? "" : body.trim();
  const contributions = parts.map(({ kind, section: about, text: words }): Contribution => {
    text += `${text && "\n\n"}${headingOf(kind, about, sections, locale)}\n`;
    const start = text.length;
    text += words.trim();
    return { kind, sectionIdentity: about, start, end: text.length };
  });
  return { body: text, sectionIdentity: onlySection(text, contributions), contributions };
}

/** The section that all of a composed text is about; null when some of it is about the whole or another one. */
function onlySection(text: string, [first, ...rest]: Contribution[]): string | null {
  if (!first || wordsBefore(text, first)) return null;
  const { sectionIdentity } = first;
  return rest.every((other) => other.sectionIdentity === sectionIdentity) ? sectionIdentity : null;
}

function headingOf(kind: Contribution["kind"], identity: string, sections: Named[], locale: Locale): string {
  const section = sections.find((one) => one.identity === identity);
  const about = { section: section ? `${section.number} ${section.title.replace(/\s+/g, " ")}` : "" };
  return kind === "amendment"
    ? m.contribution_heading_amendment(about, { locale })
    : m.contribution_heading_comment(about, { locale });
}

/** Where the line that names a contribution's section begins. */
export const headingStart = (text: string, { start }: { start: number }): number =>
  text.lastIndexOf("\n", start - 2) + 1;

/** What stands before the first contribution: what is said about the whole. */
export const wordsBefore = (text: string, first: { start: number } | undefined): string =>
  first ? text.slice(0, headingStart(text, first)).trim() : text;

/** A composed text as it was written in the form, so that its writer can go on with it. */
export function writtenText({ body, sectionIdentity, contributions }: Composed): Written {
  if (contributions.length === 0) return { body, section: sectionIdentity, contributions: [] };
  return {
    body: wordsBefore(body, contributions[0]),
    section: null,
    contributions: contributions.map(({ kind, sectionIdentity: section, start, end }) => ({
      ...{ kind, section },
      text: body.slice(start, end),
    })),
  };
}
