import readXlsxFile from "read-excel-file/node";
import { drawFile } from "#app/domain/white-book/draw-file.ts";
import { groupsOf, voicesOf } from "#app/domain/white-book/groups.ts";
import { blocksOf } from "#app/domain/white-book/markdown-blocks.ts";
import { outlineWhiteBook } from "#app/domain/white-book/outline-white-book.ts";
import { type FrozenBook, files, orders } from "#app/domain/white-book/white-book.ts";
import { expect, test } from "#tests/support/database.ts";
import { unzip } from "#tests/support/unzip.ts";
import { whiteBookOf } from "#tests/support/white-book.ts";

const book = whiteBookOf(60);
const withText = (text: string): FrozenBook => ({
  ...book,
  points: book.points.map((point, index) => (index === 0 ? { ...point, text } : point)),
});

test("the same snapshot is the same bytes in every format and order, and another is others", async () => {
  for (const file of files) {
    const first = await drawFile(book, file);
    const again = await drawFile(whiteBookOf(60), file);
    expect(again.equals(first), JSON.stringify(file)).toBe(true);
    const other = await drawFile({ ...book, id: "00".repeat(32) }, file);
    expect(other.equals(first), JSON.stringify(file)).toBe(false);
  }
});

test("every point stands exactly once in every order", () => {
  for (const order of orders) {
    const points = groupsOf(book, order).flatMap(({ answered }) => answered.flatMap((one) => one.points));
    expect(points.length, order).toBe(60);
    expect(new Set(points).size, order).toBe(60);
    const quotes = outlineWhiteBook(book, order).blocks.flatMap((block) =>
      block.type === "quote" ? block.anchors : [],
    );
    expect(new Set(quotes).size, order).toBe(60);
  }
});

test("themes stand by the Danish alphabet, and the same words only once with everybody who used them", () => {
  expect(groupsOf(book, "theme").map(({ name }) => name)).toEqual([
    ...["Klima", "Kultur", "Natur", "Skoler", "Trafik & støj", "Æ-huse", "Ældre", "Å-løb", ""],
  ]);
  const [one] = book.points;
  const same = [1, 2, 3].map((submission) => ({
    ...(one as (typeof book.points)[0]),
    submission,
    text: "Nej tak.",
  }));
  expect(voicesOf(same)).toMatchObject([{ text: "Nej tak.", points: same }]);
});

test("the workbook has a row for every point, and no cell that a program takes for a formula", async () => {
  for (const start of ["=1+1", "+45", "-1", "@SUM(A1)", "\tx", "\rx"]) {
    const bytes = await drawFile(withText(`${start} tekst`), { format: "xlsx", order: "participant" });
    const { text } = unzip(bytes).get("xl/sharedStrings.xml") ?? { text: "" };
    expect(text, start).not.toMatch(/<t[^>]*>[=+\-@\t\r]/);
    expect(unzip(bytes).get("xl/worksheets/sheet1.xml")?.text).not.toContain("<f>");
  }
  const [points, about] = await readXlsxFile(await drawFile(book, { format: "xlsx", order: "theme" }));
  expect(points).toMatchObject({ sheet: "Punkter" });
  expect(points?.data.length).toBe(61);
  expect(points?.data[0]?.slice(0, 3)).toEqual(["Høringssvar nr.", "Punkt nr.", "Navn"]);
  expect(about?.data.flat()).toContain(`Udgavens id: ${book.id}`);
});

test("the Word document has headings, a table of contents, header rows that repeat, Danish and its frozen moment", async () => {
  const parts = unzip(await drawFile(book, { format: "docx", order: "section" }));
  const document = parts.get("word/document.xml")?.text ?? "";
  for (const level of ["Title", "Heading1", "Heading2", "Heading3"])
    expect(document).toContain(`<w:pStyle w:val="${level}"/>`);
  for (const heading of ["Forord", "Rettelser siden udgave 1", "Sammenfatning i tal", "Hvem er hørt"])
    expect(document).toContain(heading);
  expect(document).toContain("Bemærkninger og svar");
  expect(document).toContain("Sådan er alt dækket");
  expect(document).toMatch(/<w:instrText[^>]*>TOC [^<]*1-2/);
  expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
  expect(document).toContain('descr="Søjler: antal punkter for hvert tema');
  expect(parts.get("word/styles.xml")?.text).toContain('<w:lang w:val="da-DK"/>');
  expect(parts.get("docProps/core.xml")?.text).toContain(
    "<dc:title>Hvidbog: Vækst &amp; trivsel 2030</dc:title>",
  );
  expect(parts.get("docProps/core.xml")?.text).toContain("2026-11-20T09:30:00Z");
  expect([...parts.values()].every(({ time }) => time === "2026-11-20 09:30")).toBe(true);
});

test("the PDF is tagged for PDF/UA, in Danish, with its title, also of what citizens wrote as Typst or control letters", async () => {
  const wild = withText('#panic("x") $ ` \\ *a* <b> \u0000\u0007\ud800 #[ ]] {{ "q" }} =1+1');
  for (const order of ["participant", "submitter"] as const) {
    const pdf = (await drawFile(wild, { format: "pdf", order })).toString("latin1");
    expect(pdf).toMatch(/\/MarkInfo/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/<pdfuaid:part>1/);
    expect(pdf).toMatch(/\/Lang ?\(da-DK\)/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
  }
  const docx = unzip(await drawFile(wild, { format: "docx", order: "participant" }));
  expect(docx.get("word/document.xml")?.text).not.toMatch(/\p{Cs}|(?![\n\t\r])\p{Cc}/u);
});

test("a foreword's Markdown keeps what it means, and no address but a web or mail address", () => {
  expect(blocksOf("# Til alle\n\nTak *for* [det](javascript:x).<b>\n\n1. En\n2. To")).toEqual([
    { type: "heading", level: 2, text: "Til alle" },
    {
      type: "paragraph",
      runs: [{ text: "Tak " }, { text: "for", italic: true }, { text: " " }, { text: "det" }, { text: "." }],
    },
    { type: "list", ordered: true, items: [[{ text: "En" }], [{ text: "To" }]] },
  ]);
});
