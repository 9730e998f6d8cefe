import writeXlsxFile, { type Row, type SheetData } from "write-excel-file/node";
import { outcomes } from "#app/domain/responses/response.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import * as danish from "./danish.ts";
import { groupsOf } from "./groups.ts";
import { stampZip } from "./stamp-zip.ts";
import { statisticsOf } from "./statistics.ts";
import { type FrozenBook, type Order, pointName, type WhiteAnswer, type WhitePoint } from "./white-book.ts";

const { DA } = danish;
/** Excel holds no longer text in a cell. */
const LONGEST = 32_000;
const WIDTHS = [14, 10, 28, 14, 14, 30, 24, 70, 10, 24, 70];

/** A snapshot as a workbook: a row for every point in the order, and a sheet about the white book itself. */
export async function drawXlsx(book: FrozenBook, order: Order): Promise<Buffer> {
  const bytes = await writeXlsxFile([
    {
      ...{ sheet: m.whitebook_sheet_points({}, DA), data: rowsOfPoints(book, order) },
      ...{ stickyRowsCount: 1, orientation: "landscape" as const },
      columns: WIDTHS.map((width) => ({ width })),
    },
    {
      ...{ sheet: m.whitebook_sheet_about({}, DA), data: rowsAbout(book) },
      columns: [{ width: 44 }, { width: 90 }],
    },
  ]).toBuffer();
  return stampZip(Buffer.from(bytes), new Date(book.frozenAt));
}

/** Text of a cell that no program takes for a formula: what begins like one gets an apostrophe before it. */
export const neutral = (text: string): string => {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return /^[=+\-@\t\r]/.test(short) ? `'${short}` : short;
};

const words = (value: string) => ({
  value: neutral(value),
  type: String,
  wrap: true,
  alignVertical: "top" as const,
});
const figure = (value: number) => ({ value, type: Number, alignVertical: "top" as const });
const heading = (value: string) => ({ value, type: String, fontWeight: "bold" as const, wrap: true });

function rowsOfPoints(book: FrozenBook, order: Order): SheetData {
  const submissions = new Map(book.submissions.map((one) => [one.number, one]));
  const titles = new Map(book.sections.map(({ number, title }) => [number, `${number} ${title}`]));
  const row = (point: WhitePoint, answer: WhiteAnswer): Row => {
    const from = submissions.get(point.submission);
    return [
      figure(point.submission),
      words(pointName(point)),
      words(from?.name ?? m.whitebook_not_public({}, DA)),
      words(from ? danish.shortDay(from.day) : ""),
      words(danish.kindName(point.kind)),
      words(titles.get(point.section ?? "") ?? m.whitebook_whole_text({}, DA)),
      words(point.themes.join(", ")),
      words(point.text === null ? m.whitebook_not_public_text({}, DA) : danish.readable(point.text).trim()),
      figure(answer.number),
      words(danish.outcomeName(answer.outcome)),
      words(danish.readable([answer.reason, corrected(answer)].filter(Boolean).join("\n\n"))),
    ];
  };
  const points = groupsOf(book, order).flatMap(({ answered }) =>
    answered.flatMap(({ answer, points: all }) => all.map((point) => row(point, answer))),
  );
  return [columns().map(heading), ...points];
}

const corrected = ({ correction }: WhiteAnswer) => correction && m.correction_public({ why: correction }, DA);

const columns = (): string[] => [
  m.whitebook_column_submission({}, DA),
  m.whitebook_column_point({}, DA),
  m.whitebook_column_name({}, DA),
  m.whitebook_column_received({}, DA),
  m.whitebook_kind({}, DA),
  m.whitebook_section({}, DA),
  m.whitebook_themes({}, DA),
  m.whitebook_said({}, DA),
  m.whitebook_column_answer({}, DA),
  m.whitebook_outcome({}, DA),
  m.whitebook_answered({}, DA),
];

function rowsAbout(book: FrozenBook): SheetData {
  const { themes } = statisticsOf(book);
  const line = (text: string): Row => [words(text)];
  const pair = (name: string, value: string | number): Row => [
    words(name),
    typeof value === "number" ? figure(value) : words(value),
  ];
  const theme = ({ theme: name, counts, all }: (typeof themes)[number]): Row =>
    pair(
      name || m.whitebook_no_theme({}, DA),
      `${all}: ${outcomes.map((outcome, index) => `${danish.outcomeName(outcome)} ${counts[index] ?? 0}`).join(", ")}`,
    );
  return [
    [heading(m.whitebook_title({ hearing: book.hearing.title }, DA))],
    ...[danish.aboutHearing(book), danish.issueOf(book), m.whitebook_id({ id: book.id }, DA)].map(line),
    ...[m.whitebook_on_web({ address: book.hearing.address }, DA), danish.coverageText(book)].map(line),
    ...[m.whitebook_privacy({}, DA), m.whitebook_receipts({ fingerprint: book.receipts }, DA)].map(line),
    ...(book.foreword ? [[heading(m.whitebook_foreword({}, DA))], line(book.foreword)] : []),
    ...(book.changes.length > 0 ? [[heading(m.whitebook_corrections({ number: book.number - 1 }, DA))]] : []),
    ...book.changes.map((correction) => line(danish.correctionName(correction))),
    [heading(m.whitebook_in_figures({}, DA))],
    pair(m.whitebook_participants({}, DA), book.participants),
    pair(m.whitebook_submissions({}, DA), book.received),
    ...(book.replaced ? [pair(m.whitebook_replaced({}, DA), book.replaced)] : []),
    ...(book.setAside ? [pair(m.quarantine_set_aside({}, DA), book.setAside)] : []),
    pair(m.whitebook_published({}, DA), book.submissions.length),
    pair(m.whitebook_late({}, DA), book.late),
    pair(m.whitebook_points({}, DA), book.points.length),
    [heading(m.whitebook_by_theme({}, DA))],
    ...themes.map(theme),
    [heading(m.whitebook_heard({}, DA))],
    ...book.parties.map(({ name, answered }) =>
      pair(name, answered ? m.whitebook_yes({}, DA) : m.whitebook_no({}, DA)),
    ),
  ];
}
