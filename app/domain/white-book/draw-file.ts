import * as m from "#app/shared/text/compiled/messages.js";
import { DA } from "./danish.ts";
import { outlineSubmissions } from "./outline-submissions.ts";
import { outlineWhiteBook } from "./outline-white-book.ts";
import type { FrozenBook, WhiteBookFormat, WhiteBookOrder } from "./white-book.ts";

const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/**
 * A snapshot as the bytes of a file: the same snapshot is the same bytes, whenever and wherever it is drawn. What draws a
 * format is loaded when it is first needed, and only in the process that makes files.
 */
export async function drawFile(
  frozen: FrozenBook,
  { format, order }: { format: WhiteBookFormat; order: WhiteBookOrder },
): Promise<Buffer> {
  const book = withNames(printable(frozen));
  if (format === "xlsx") {
    const { drawXlsx } = await import("./draw-xlsx.ts");
    return drawXlsx(book, order === "submitter" ? "participant" : order);
  }
  const outline = order === "submitter" ? outlineSubmissions(book) : outlineWhiteBook(book, order);
  if (format === "pdf") return (await import("./draw-pdf.ts")).drawPdf(outline);
  return (await import("./draw-docx.ts")).drawDocx(outline);
}

/** The same with a word for a participant who is not named in public. */
const withNames = (book: FrozenBook): FrozenBook => ({
  ...book,
  submissions: book.submissions.map((one) => ({
    ...one,
    name: one.name || m[`shared_unnamed_${one.behalf}`]({}, DA),
  })),
});

/** The same without what no document may hold: control characters and halves of letters. */
const printable = (book: FrozenBook): FrozenBook =>
  JSON.parse(JSON.stringify(book), (_key, value) =>
    typeof value === "string" ? value.replaceAll("\r\n", "\n").replace(UNPRINTABLE, "\ufffd") : value,
  );
