import { notShownWords } from "#app/domain/clearings/passage-words.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { type Block, type Outline, plain, type Run } from "./block.ts";
import {
  aboutHearing,
  correctionName,
  coverageText,
  DA,
  issueOf,
  kindName,
  outcomeName,
  readable,
} from "./danish.ts";
import { type Answered, type Group, groupsOf, voicesOf } from "./groups.ts";
import { blocksOf } from "./markdown-blocks.ts";
import { outlineFigures, outlineHeard } from "./outline-figures.ts";
import { type FrozenBook, type Order, pointAnchor, pointName, type WhitePoint } from "./white-book.ts";

/** What names are looked up in. */
type Names = { book: FrozenBook; order: Order; nameOf: Map<number, string> };

/** A snapshot as a document in one of its orders. */
export function outlineWhiteBook(book: FrozenBook, order: Order): Outline {
  const title = m.whitebook_title({ hearing: book.hearing.title }, DA);
  const names = { book, order, nameOf: new Map(book.submissions.map(({ number, name }) => [number, name])) };
  return {
    ...{ title, author: book.hearing.authority, frozenAt: book.frozenAt, contentsDepth: 2 },
    subtitle: `${m.whitebook_subtitle({}, DA)}. ${m[`whitebook_order_${order}`]({}, DA)}`,
    front: [
      aboutHearing(book),
      m.whitebook_not_binding({}, DA),
      m.whitebook_on_web({ address: book.hearing.address }, DA),
      issueOf(book),
      m.whitebook_id({ id: book.id }, DA),
    ],
    contentsHeading: m.whitebook_table_of_contents({}, DA),
    footer: `${title} · ${m.whitebook_snapshot({ number: book.number }, DA)} · ${book.id.slice(0, 12)}`,
    blocks: [
      ...foreword(book),
      ...corrections(book),
      ...outlineFigures(book),
      ...outlineHeard(book),
      { type: "heading", level: 1, text: m.whitebook_points_and_answers({}, DA), anchor: "svar" },
      ...groupsOf(book, order).flatMap((group) => outlineGroup(group, names)),
      ...covered(book),
    ],
  };
}

function foreword(book: FrozenBook): Block[] {
  const blocks = blocksOf(book.foreword);
  if (blocks.length === 0) return [];
  return [{ type: "heading", level: 1, text: m.whitebook_foreword({}, DA), anchor: "forord" }, ...blocks];
}

/** What an addendum changes, before everything else that it says. */
function corrections(book: FrozenBook): Block[] {
  if (book.changes.length === 0) return [];
  const heading = m.whitebook_corrections({ number: book.number - 1 }, DA);
  const items = book.changes.map((correction) => [{ text: correctionName(correction) }]);
  return [
    { type: "heading", level: 1, text: heading, anchor: "rettelser" },
    { type: "list", ordered: false, items },
  ];
}

function outlineGroup(group: Group, names: Names): Block[] {
  return [
    { type: "heading", level: 2, text: titleOf(group, names) },
    ...group.answered.flatMap((one) => outlineAnswer(one, names)),
  ];
}

function titleOf({ kind, name }: Group, { book, nameOf }: Names): string {
  if (kind === "theme") return name || m.whitebook_no_theme({}, DA);
  if (kind === "participant") {
    const who = nameOf.get(Number(name)) ?? m.whitebook_not_public({}, DA);
    return m.whitebook_submission_of({ number: Number(name), name: who }, DA);
  }
  if (!name) return m.whitebook_whole_text({}, DA);
  return `${name} ${book.sections.find((section) => section.number === name)?.title ?? ""}`.trim();
}

function outlineAnswer({ answer, points }: Answered, names: Names): Block[] {
  const outcome: Run[] = [
    { text: `${m.whitebook_answered({}, DA)}: `, bold: true },
    { text: outcomeName(answer.outcome), bold: true },
  ];
  return [
    { type: "heading", level: 3, text: m.whitebook_answer({ number: answer.number }, DA) },
    ...voicesOf(points).map((voice) => outlineVoice(voice.text, voice.points, names)),
    { type: "paragraph", runs: outcome },
    ...paragraphs(answer.reason),
    ...(answer.correction ? paragraphs(m.correction_public({ why: answer.correction }, DA)) : []),
  ];
}

/** What was said, under the numbers and names of those who said it. */
function outlineVoice(text: string | null, points: WhitePoint[], names: Names): Block {
  const label = points.flatMap((point, index): Run[] => [
    ...(index > 0 ? [{ text: "; " }] : []),
    { text: m.whitebook_point({ point: pointName(point) }, DA), bold: true, href: linkTo(point, names) },
    { text: ` ${aboutPoint(point, names)}` },
  ]);
  return {
    type: "quote",
    label,
    anchors: points.map(pointAnchor),
    text: text === null ? m.whitebook_not_public_text({}, DA) : readable(text).trim(),
  };
}

const linkTo = (point: WhitePoint, { book, order }: Names): string =>
  `${book.hearing.address}?order=${order}&point=${pointName(point)}#${pointAnchor(point)}`;

/** Who, and what the group's heading does not say of the point. */
function aboutPoint(point: WhitePoint, { book, order, nameOf }: Names): string {
  const section = book.sections.find(({ number }) => number === point.section);
  const facts = [
    order === "participant" ? "" : (nameOf.get(point.submission) ?? m.whitebook_not_public({}, DA)),
    kindName(point.kind),
    order === "section" || !section ? "" : `${section.number} ${section.title}`,
    order === "theme" ? point.themes.slice(1).join(", ") : point.themes.join(", "),
  ];
  return `(${facts.filter(Boolean).join(", ")})`;
}

/** Text with line breaks as paragraphs: an empty line parts them. */
export const paragraphs = (text: string): Block[] =>
  readable(text)
    .trim()
    .split(/\n\s*\n/)
    .map(plain);

function covered(book: FrozenBook): Block[] {
  return [
    { type: "heading", level: 1, text: m.whitebook_covered({}, DA), anchor: "daekket" },
    plain(coverageText(book)),
    plain(m.whitebook_privacy({}, DA)),
    ...notShown(book),
    plain(m.whitebook_receipts({ fingerprint: book.receipts }, DA)),
    plain(m.whitebook_receipts_text({}, DA)),
  ];
}

function notShown({ notShown }: FrozenBook): Block[] {
  if (!notShown) return [];
  const items = notShownWords(notShown, DA).map((text) => [{ text }]);
  return [
    { type: "heading", level: 2, text: m.clearing_public_counts_heading({}, DA) },
    { type: "list", ordered: false, items },
  ];
}
