import { outcomes } from "#app/domain/responses/response.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Block } from "./block.ts";
import { DA, kindName, outcomeName, partyKindName, shortDay } from "./danish.ts";
import { statisticsOf } from "./statistics.ts";
import type { Contents } from "./white-book.ts";

/** So many bars are drawn; all of them stand in the table. */
const MOST_BARS = 40;

/** "Sammenfatning i tal": a table of totals, and points and days as pictures with their tables. */
export function outlineFigures(book: Contents): Block[] {
  const { kinds, themes, days } = statisticsOf(book);
  const themeName = (theme: string) => theme || m.whitebook_no_theme({}, DA);
  const header = [m.whitebook_theme({}, DA), ...outcomes.map(outcomeName), m.whitebook_all({}, DA)];
  const count = m.whitebook_count({}, DA);
  return [
    { type: "heading", level: 1, text: m.whitebook_in_figures({}, DA), anchor: "tal" },
    table([m.whitebook_figure({}, DA), count], totals(book)),
    { type: "heading", level: 2, text: m.whitebook_by_kind({}, DA) },
    table(
      [m.whitebook_kind({}, DA), count],
      kinds.map((row) => [kindName(row.kind), String(row.count)]),
    ),
    { type: "heading", level: 2, text: m.whitebook_by_theme({}, DA) },
    {
      type: "picture",
      picture: {
        ...{ alt: m.whitebook_by_theme_alt({}, DA), series: outcomes.map(outcomeName) },
        bars: themes.slice(0, MOST_BARS).map(({ theme, counts }) => ({ label: themeName(theme), counts })),
      },
    },
    table(
      header,
      themes.map(({ theme, counts, all }) => [themeName(theme), ...[...counts, all].map(String)]),
    ),
    { type: "heading", level: 2, text: m.whitebook_by_day({}, DA) },
    {
      type: "picture",
      picture: {
        ...{ alt: m.whitebook_by_day_alt({}, DA), series: [m.whitebook_submissions({}, DA)] },
        bars: days.slice(-MOST_BARS).map(({ day, count: one }) => ({ label: shortDay(day), counts: [one] })),
      },
    },
    table(
      [m.whitebook_day({}, DA), count],
      days.map(({ day, count: one }) => [shortDay(day), String(one)]),
    ),
  ];
}

const totals = (book: Contents): string[][] =>
  (
    [
      [m.whitebook_participants({}, DA), book.participants],
      [m.whitebook_submissions({}, DA), book.received],
      ...(book.replaced ? [[m.whitebook_replaced({}, DA), book.replaced] as const] : []),
      ...(book.setAside ? [[m.quarantine_set_aside({}, DA), book.setAside] as const] : []),
      [m.whitebook_published({}, DA), book.submissions.length],
      [m.whitebook_late({}, DA), book.late],
      [m.whitebook_points({}, DA), book.points.length],
      [m.whitebook_answers_count({}, DA), book.answers.length],
    ] as const
  ).map(([what, count]) => [what, String(count)]);

/** A table whose first column is words and whose others are numbers. */
const table = (header: string[], rows: string[][]): Block => ({
  type: "table",
  header,
  rows,
  numbers: header.map((_, index) => index).slice(1),
});

/** "Hvem er hørt": the parties, with a tick for who answered. */
export function outlineHeard({ parties }: Contents): Block[] {
  const heading: Block = { type: "heading", level: 1, text: m.whitebook_heard({}, DA), anchor: "hoert" };
  if (parties.length === 0)
    return [heading, { type: "paragraph", runs: [{ text: m.whitebook_nobody_heard({}, DA) }] }];
  return [
    heading,
    { type: "paragraph", runs: [{ text: m.whitebook_heard_text({}, DA) }] },
    {
      type: "table",
      header: [m.whitebook_party({}, DA), m.whitebook_party_kind({}, DA), m.whitebook_party_answered({}, DA)],
      rows: parties.map(({ name, kind, answered }) => [
        ...[name, partyKindName(kind)],
        answered ? m.whitebook_yes({}, DA) : m.whitebook_no({}, DA),
      ]),
      numbers: [],
    },
  ];
}
