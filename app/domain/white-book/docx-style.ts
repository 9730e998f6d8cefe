import {
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block } from "./block.ts";

const FONT = "Arial";
const next = { basedOn: "Normal", next: "Normal", quickFormat: true };
const headingStyle = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: "1A1A1A" },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** How our Word documents look: Danish, one typeface that every machine has, sizes in half points. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: "da-DK" } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: {
      run: { font: FONT, size: 52, bold: true },
      paragraph: { spacing: { before: 1600, after: 160 } },
    },
    heading1: headingStyle(34, 480),
    heading2: headingStyle(26, 360),
    heading3: headingStyle(22, 280),
    heading4: headingStyle(21, 240),
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      ...next,
      run: { size: 28, color: "404040" },
      paragraph: { spacing: { after: 600 } },
    },
    { id: "TOCHeading", name: "TOC Heading", ...next, run: { size: 34, bold: true } },
    { id: "TOC1", name: "toc 1", ...next, run: { bold: true } },
    { id: "TOC2", name: "toc 2", ...next, paragraph: { indent: { left: 320 } } },
    { id: "Muted", name: "Muted", ...next, run: { size: 18, color: "404040" } },
    { id: "Footer", name: "footer", ...next, run: { size: 16, color: "404040" } },
    {
      ...{ id: "Citat", name: "Quote", ...next },
      paragraph: {
        indent: { left: 280 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: "9AA5B1", space: 8 } },
      },
    },
  ],
};

export const DOCX_LISTS: INumberingOptions = {
  config: [
    {
      reference: "ordered",
      levels: [
        {
          level: 0,
          format: "decimal",
          text: "%1.",
          style: { paragraph: { indent: { left: 560, hanging: 280 } } },
        },
      ],
    },
  ],
};

/** A table whose header row repeats on every page and whose rows are not torn. */
export function docxTable({ header, rows, numbers }: Block & { type: "table" }): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "A0A0A0" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const row = (cells: string[], tableHeader: boolean) =>
    new TableRow({
      ...{ tableHeader, cantSplit: true },
      children: cells.map((text, index) => cell(text, numbers.includes(index), tableHeader)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: line,
      insideHorizontal: line,
    },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

const cell = (text: string, isNumber: boolean, bold: boolean): TableCell =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        ...{ spacing: { after: 0 }, alignment: isNumber ? "right" : "left" },
        children: [new TextRun({ text, bold })],
      }),
    ],
  });
