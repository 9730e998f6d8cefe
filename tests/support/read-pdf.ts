import { getDocumentProxy } from "unpdf";

const POINTS_IN_MM = 72 / 25.4;
const A4_HEIGHT_MM = 297;

export type Word = { text: string; fromLeft: number; fromTop: number };

/** The words of a PDF, page by page, each with where it begins, in millimetres from the left and the upper edge. */
export async function readPdf(pdf: Buffer): Promise<Word[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.flatMap((item) =>
      "str" in item && item.str.trim()
        ? [
            {
              text: item.str,
              fromLeft: item.transform[4] / POINTS_IN_MM,
              fromTop: A4_HEIGHT_MM - item.transform[5] / POINTS_IN_MM,
            },
          ]
        : [],
    );
  });
  return Promise.all(pages);
}

/** All of a page as one line. */
export const textOf = (words: Word[] = []): string =>
  words
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");
