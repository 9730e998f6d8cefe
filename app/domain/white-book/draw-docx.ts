import {
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Block, Outline, Run } from "./block.ts";
import { DA } from "./danish.ts";
import { DOCX_LISTS, DOCX_STYLES, docxTable } from "./docx-style.ts";
import { drawPng } from "./draw-png.ts";
import { layoutOf, type Picture, svgOf } from "./picture.ts";
import { stampZip } from "./stamp-zip.ts";

/** Bookmarks and drawings get numbers of this document only, so that the same outline is the same bytes. */
class Numbers {
  #last = 0;
  next = (): number => (this.#last += 1);
}

/** An outline as a Word document: real headings, a table of contents, header rows that repeat, alternative texts. */
export async function drawDocx(outline: Outline): Promise<Buffer> {
  const numbers = new Numbers();
  const contents: { title: string; level: number; href: string }[] = [];
  const body = outline.blocks.flatMap((block) => draw(block, numbers, outline.contentsDepth, contents));
  const document = new Document({
    ...{ title: outline.title, creator: outline.author, description: outline.subtitle },
    ...{ lastModifiedBy: outline.author, styles: DOCX_STYLES, numbering: DOCX_LISTS },
    sections: [
      {
        properties: { titlePage: false, page: { size: { width: 11906, height: 16838 } } },
        footers: { default: footerOf(outline) },
        children: [
          ...frontOf(outline),
          new TableOfContents(outline.contentsHeading, {
            ...{ hyperlink: true, headingStyleRange: `1-${outline.contentsDepth}` },
            ...{ cachedEntries: contents, beginDirty: false, tabLeader: "none" as const },
          }),
          new Paragraph({ children: [new PageBreak()] }),
          ...body,
        ],
      },
    ],
  });
  const core = [{ path: "docProps/core.xml", data: coreOf(outline) }];
  return stampZip(await Packer.toBuffer(document, undefined, core), new Date(outline.frozenAt));
}

const frontOf = ({ title, subtitle, front, contentsHeading }: Outline): Paragraph[] => [
  new Paragraph({ heading: "Title", text: title }),
  new Paragraph({ style: "Subtitle", text: subtitle }),
  ...front.map((line) => new Paragraph({ text: line })),
  new Paragraph({ style: "TOCHeading", text: contentsHeading, pageBreakBefore: true }),
];

function footerOf({ footer }: Outline): Footer {
  const [before = "", between = "", after = ""] = m
    .whitebook_page({ page: "\u0001", pages: "\u0001" }, DA)
    .split("\u0001");
  const text = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        tabStops: [{ type: TabStopType.RIGHT, position: 9026 }],
        children: [new TextRun({ children: [footer, new Tab(), ...text] })],
      }),
    ],
  });
}

type Entry = { title: string; level: number; href: string };
type Drawn = Paragraph | ReturnType<typeof docxTable>;

function draw(block: Block, numbers: Numbers, depth: number, contents: Entry[]): Drawn[] {
  if (block.type === "heading") {
    const number = numbers.next();
    const name = block.anchor ? bookmark(block.anchor) : `_Toc${String(number).padStart(6, "0")}`;
    if (block.level <= depth) contents.push({ title: block.text, level: block.level, href: name });
    const children = [new BookmarkStart(name, number), new TextRun(block.text), new BookmarkEnd(number)];
    return [
      new Paragraph({ heading: `Heading${block.level}`, keepNext: true, children: asChildren(children) }),
    ];
  }
  if (block.type === "paragraph")
    return [new Paragraph({ ...(block.muted && { style: "Muted" }), children: runsOf(block.runs) })];
  if (block.type === "list") return block.items.map((item) => listItem(item, block.ordered));
  if (block.type === "quote") return quoteOf(block, numbers);
  if (block.type === "table") return [docxTable(block), new Paragraph({ text: "" })];
  return [new Paragraph({ children: [pictureOf(block.picture, numbers)] })];
}

const listItem = (item: Run[], ordered: boolean) =>
  new Paragraph({
    children: runsOf(item),
    ...(ordered ? { numbering: { reference: "ordered", level: 0 } } : { bullet: { level: 0 } }),
  });

/** Who said it and what they said, with a bookmark for every point. */
function quoteOf({ label, anchors, text }: Block & { type: "quote" }, numbers: Numbers): Paragraph[] {
  const marks = anchors.flatMap((anchor) => {
    const number = numbers.next();
    return [new BookmarkStart(bookmark(anchor), number), new BookmarkEnd(number)];
  });
  const unlinked = label.map(({ href: _, ...run }) => run);
  return [
    new Paragraph({ style: "Muted", keepNext: true, children: [...asChildren(marks), ...runsOf(unlinked)] }),
    new Paragraph({ style: "Citat", children: runsOf([{ text }]) }),
  ];
}

/** Word takes letters, digits and underscores only. */
const bookmark = (anchor: string): string => anchor.replace(/[^a-z0-9]/gi, "_").slice(0, 40);
/** The library's types forget that a bookmark's ends may stand in a paragraph. */
const asChildren = (parts: unknown[]): ParagraphChild[] => parts as ParagraphChild[];

/** Links stand as words with their address: the library would number them by chance. */
function runsOf(runs: Run[]): TextRun[] {
  return runs.flatMap(({ text, bold, italic, href }) => {
    const shown = href && href !== text && href !== `mailto:${text}` ? `${text} (${href})` : text;
    return shown.split("\n").map(
      (line, index) =>
        new TextRun({
          ...{ text: line, ...(bold && { bold }), ...(italic && { italics: true }) },
          ...(index > 0 && { break: 1 }),
        }),
    );
  });
}

function pictureOf(picture: Picture, numbers: Numbers): ImageRun {
  const { width, height } = layoutOf(picture);
  const transformation = { width: 600, height: Math.round((height * 600) / width) };
  const altText = { id: String(numbers.next()), name: picture.alt.slice(0, 40), description: picture.alt };
  const fallback = { type: "png" as const, data: drawPng(picture), transformation };
  return new ImageRun({
    type: "svg",
    data: Buffer.from(svgOf(picture)),
    fallback,
    transformation,
    altText: { ...altText, title: picture.alt },
  });
}

/** Title, language and author, with the moment of freezing where the library would write the clock's. */
function coreOf({ title, subtitle, author, frozenAt }: Outline): string {
  const moment = `${frozenAt.slice(0, 19)}Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`,
    ` xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator>`,
    `<dc:description>${xml(subtitle)}</dc:description><dc:language>da-DK</dc:language>`,
    `<cp:lastModifiedBy>${xml(author)}</cp:lastModifiedBy>${time("created")}${time("modified")}</cp:coreProperties>`,
  ].join("");
}
const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
