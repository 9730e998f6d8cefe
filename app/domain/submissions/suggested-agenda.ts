import { kindOf, type Named, namedSection, type Suggestion, suggestSplit } from "./suggested-split.ts";

/** How an agenda's items are headed: numbered, marked as headings, underlined, or a few words before a colon on a line of their own. */
const NUMBERED =
  /^\s*(?:(?:punkt|pkt\.?|dagsordenspunkt|ad|item)\s*\d{1,2}\b.{0,120}|\d{1,2}\s*[.):]\s*\p{L}.{0,120})$/iu;
const MARKED = /^\s*#{1,4}\s+\S.{0,120}$/;
const NAMED = /^\s*\p{Lu}[^.!?]{1,80}:$/u;
const UNDERLINE = /^\s*(-{3,}|={3,})\s*$/;
/** What stands before the first item: who was there, who led the meeting. */
const FORMALITIES =
  /til stede|deltagere|ordstyrer|mødeleder|referent|dagsorden|velkomst|present|agenda|chair/i;
const SHORT = 400;

/**
 * How minutes could be split: a passage for each item of the agenda, with its heading; as any other text where there are no headings. What stands
 * before the first item is "nothing" when it only says who was there.
 */
export function suggestAgendaSplit(text: string, sections: Named[]): Suggestion[] {
  const starts = headingStarts(text);
  if (starts.length === 0) return suggestSplit(text, sections, null);
  const bounds = [0, ...starts.filter((start) => start > 0), text.length];
  return bounds.slice(0, -1).flatMap((from, index): Suggestion[] => {
    const words = text.slice(from, bounds[index + 1]);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const start = from + words.length - words.trimStart().length;
    const range = { start, end: start + words.trim().length };
    const before = !starts.includes(from) && words.length <= SHORT && FORMALITIES.test(words);
    if (before) return [{ ...range, kind: "nothing", section: null }];
    return [{ ...range, kind: kindOf(words), section: namedSection(words, sections) }];
  });
}

/** Where the headings begin: each on the first line, or after an empty one. */
function headingStarts(text: string): number[] {
  const lines = text.split("\n");
  let at = 0;
  return lines.flatMap((line, index) => {
    const start = at;
    at += line.length + 1;
    const first = index === 0 || lines[index - 1]?.trim() === "";
    const heads =
      NUMBERED.test(line) || MARKED.test(line) || NAMED.test(line) || UNDERLINE.test(lines[index + 1] ?? "");
    return first && line.trim() && heads ? [start] : [];
  });
}
