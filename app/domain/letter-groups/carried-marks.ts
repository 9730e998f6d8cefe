import { diffArrays } from "diff";
import { overlaps, type Range } from "#app/domain/submissions/point.ts";
import { wordsOf } from "./sketch.ts";

/** A comparison of two long letters that takes longer than this finds nothing in common, and everything is left to be read. */
const LONGEST_MS = 2_000;

/**
 * Where the marks of a centre stand in a letter like it. A mark in whose midst the letter says something else stands there
 * in several parts: what the letter alone says is never covered by a mark that was made without it.
 */
export function carriedMarks<M extends Range>(
  centre: string,
  letter: string,
  marks: M[],
): (Range & { mark: M })[] {
  if (centre === letter) return marks.map((mark) => ({ start: mark.start, end: mark.end, mark }));
  const [from, to] = [wordsOf(centre), wordsOf(letter)];
  const places = placesOf(
    from.map(({ word }) => word),
    to.map(({ word }) => word),
  );
  return marks.flatMap((mark) => {
    const parts: Range[] = [];
    let last = -2;
    from.forEach((word, index) => {
      const place = overlaps(word, mark) ? places.get(index) : undefined;
      const own = place === undefined ? undefined : to[place];
      if (place === undefined || !own) return;
      const part = parts.at(-1);
      if (part && place === last + 1) part.end = own.end;
      else parts.push({ start: own.start, end: own.end });
      last = place;
    });
    return parts.map((part) => ({ ...withMarks(letter, part, to), mark }));
  });
}

/** The stop, the bracket and the quotation mark after the last word belong to it. */
function withMarks(letter: string, { start, end }: Range, words: Range[]): Range {
  const next = words.find((word) => word.start >= end)?.start ?? letter.length;
  return { start, end: end + letter.slice(end, next).trimEnd().length };
}

/** For each word of the first list that is also in the second, in the same order: where. */
function placesOf(from: string[], to: string[]): Map<number, number> {
  const places = new Map<number, number>();
  let [i, j] = [0, 0];
  for (const { added, removed, value } of diffArrays(from, to, { timeout: LONGEST_MS }) ?? []) {
    if (!added && !removed) value.forEach((_word, index) => void places.set(i + index, j + index));
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
  return places;
}
