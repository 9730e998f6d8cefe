import { diffWords } from "diff";

/** A stretch of a text that was kept, added or removed. */
export type Piece = { text: string; added: boolean; removed: boolean };

const LONGEST_MS = 300;

/** Word by word; a comparison that takes too long answers with the whole old and the whole new text. */
export function differenceOf(before: string, after: string): Piece[] {
  const found = diffWords(before, after, {
    intlSegmenter: new Intl.Segmenter("da", { granularity: "word" }),
    timeout: LONGEST_MS,
  }) as { value: string; added: boolean; removed: boolean }[] | undefined;
  if (!found) {
    return [
      { text: before, added: false, removed: true },
      { text: after, added: true, removed: false },
    ].filter((piece) => piece.text);
  }
  return found.map(({ value, added, removed }) => ({ text: value, added, removed }));
}
