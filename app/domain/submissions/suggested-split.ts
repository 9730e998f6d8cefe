import { headingStart } from "./composed-text.ts";
import type { Contribution } from "./contribution.ts";
import type { PointKind, Range } from "./point.ts";

/** A passage that could be a point; `kind` is "nothing" for a greeting or a signature. */
export type Suggestion = Range & { kind: PointKind | "nothing"; section: string | null };
export type Named = { identity: string; number: string; title: string };

/** A paragraph longer than this is taken sentence by sentence, until about so many letters are together. */
const LONG_PARAGRAPH = 900;

const GREETING =
  /^(kære|hej|goddag|til rette|til (?:kommunen|byrådet|kommunalbestyrelsen)|dear|hello)\b.{0,80}$/iu;
const FAREWELL =
  /^(med (?:venlig|venlige|bedste|kærlig)\w* hilsen|mange hilsner|(?:bedste |venlig )?hilsen|mvh|vh|kind regards|best regards|yours)\b/iu;
const SIGNS: [PointKind, RegExp][] = [
  ["question", /\?\s*$/u],
  [
    "objection",
    /\b(imod|protester\w*|gør indsigelse|indsigelse|bekymre\w*|utilfreds\w*|uacceptabel\w*|ikke acceptabel\w*|modsætter|afviser|kritisabel\w*|oppose|object|against)\b/iu,
  ],
  [
    "proposal",
    /\b(foreslår|forslag|anbefaler|opfordrer|ønsker|bør|skal der|kunne man|i stedet for|propose|suggest|should)\b/iu,
  ],
  [
    "support",
    /\b(støtter|bakker op|enige?|godt|glæde[rl]?\w*|ros|positiv\w*|tak for|support|agree|welcome)\b/iu,
  ],
];

/**
 * How a text could be split: by paragraph, a long one by sentences; with the kind its words hint at, and the section it
 * names, else that of the passage before it (at first `usual`). What was written to a section is about that section, together with
 * the line that names it, and a proposed wording is one passage. Always the whole text, never the same word twice.
 */
export function suggestSplit(
  text: string,
  sections: Named[],
  usual: string | null,
  contributions: Contribution[] = [],
): Suggestion[] {
  const [first] = contributions;
  const whole = first ? text.slice(0, headingStart(text, first)) : text;
  return [
    ...passagesOf(whole, sections, usual),
    ...contributions.flatMap((contribution) => passagesOfContribution(text, contribution)),
  ];
}

function passagesOf(text: string, sections: Named[], usual: string | null): Suggestion[] {
  const passages = paragraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph));
  let section = usual;
  let farewell = false;
  return passages.map((range) => {
    const words = text.slice(range.start, range.end);
    farewell ||= FAREWELL.test(words);
    if (farewell || GREETING.test(words)) return { ...range, kind: "nothing", section: null };
    section = namedSection(words, sections) ?? section;
    return { ...range, kind: kindOf(words), section };
  });
}

function passagesOfContribution(text: string, contribution: Contribution): Suggestion[] {
  const { kind, sectionIdentity: section, start, end } = contribution;
  const from = headingStart(text, contribution);
  const found = kind === "comment" ? passagesOf(text.slice(start, end), [], section) : [];
  const [first, ...rest] = found.map((passage) => ({
    ...passage,
    start: passage.start + start,
    end: passage.end + start,
  }));
  if (first) return [{ ...first, start: from }, ...rest];
  return [{ start: from, end, kind: kind === "amendment" ? "proposal" : "information", section }];
}

/** What kind of point a passage's words hint at. */
export const kindOf = (words: string): PointKind =>
  SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? "information";

function paragraphs(text: string): Range[] {
  return [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)].flatMap(({ 0: found, index }) => {
    const end = index + found.trimEnd().length;
    return /[\p{L}\p{N}]/u.test(found) ? [{ start: index, end }] : [];
  });
}

function sentencesOf(text: string, paragraph: Range): Range[] {
  if (paragraph.end - paragraph.start <= LONG_PARAGRAPH) return [paragraph];
  const parts: Range[] = [];
  const words = text.slice(paragraph.start, paragraph.end);
  for (const { segment, index } of new Intl.Segmenter("da", { granularity: "sentence" }).segment(words)) {
    const start = paragraph.start + index;
    const end = start + segment.trimEnd().length;
    const last = parts.at(-1);
    if (last && end - last.start <= LONG_PARAGRAPH) last.end = end;
    else parts.push({ start, end });
  }
  return parts.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** The section whose number ("afsnit 2.1", "mål 3", "pkt. 4") or title a passage names. */
export function namedSection(words: string, sections: Named[]): string | null {
  const lower = words.toLocaleLowerCase("da");
  const number =
    /\b(?:afsnit|mål|målsætning|indsatsområde|punkt|pkt\.?|kapitel|section|goal)\s*(?:nr\.?\s*)?(\d+(?:\.\d+)*)/iu.exec(
      words,
    )?.[1];
  const numbered = number && sections.find((section) => section.number.replace(/\.$/, "") === number);
  if (numbered) return numbered.identity;
  const titled = sections
    .filter(({ title }) => title.length > 5 && lower.includes(title.toLocaleLowerCase("da")))
    .sort((a, b) => b.title.length - a.title.length);
  return titled[0]?.identity ?? null;
}
