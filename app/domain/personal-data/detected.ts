import type { FindingKind } from "#app/server/prisma/enums.ts";

/** What is looked for in a text; `other` is what an official marks. */
export type DetectedKind = Exclude<FindingKind, "other">;

/** Something in a text that must not or should not be public. Offsets are UTF-16, end exclusive; `score` says how sure it is, 0 to 100. */
export type Detected = { start: number; end: number; kind: DetectedKind; score: number };

const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u2043]/g;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/g;
const WIDE = /[\uff10-\uff19\uff20\uff0e]/g;

/** The text as patterns read it: one kind of space, one of dash, one of invisible sign, plain digits; nothing changes its place. */
export const plainly = (text: string): string =>
  text
    .replace(SPACES, " ")
    .replace(DASHES, "-")
    .replace(INVISIBLE, "\u200b")
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** What stands just before and just after a place: short, so that looking at it costs nothing. */
export const before = (text: string, start: number, most = 32): string =>
  text.slice(Math.max(0, start - most), start);
export const after = (text: string, end: number, most = 24): string => text.slice(end, end + most);

/** From here on something is what it looks like; below, its shape alone speaks for it. */
export const SURE = 50;

/** What a pattern finds and a rule scores. What is not sure is looked at again from its next letter: it may hide what is. */
export function* scored(
  text: string,
  pattern: RegExp,
  kind: DetectedKind,
  score: (match: RegExpExecArray) => number,
): Generator<Detected> {
  const from = new RegExp(pattern);
  for (let match = from.exec(text); match; match = from.exec(text)) {
    const sure = score(match);
    if (sure > 0) yield { kind, start: match.index, end: match.index + match[0].length, score: sure };
    if (sure < SURE) from.lastIndex = match.index + 1;
  }
}
