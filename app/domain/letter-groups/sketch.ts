import type { Range } from "#app/domain/submissions/point.ts";

/** From this share of common five-word sequences on, letters are variants of one another. */
const VARIANT = 0.7;
/** A letter that holds so much of a first of some length is one too, however much it says besides. */
const HOLDS = 0.8;
const SOME_LENGTH = 20;

const SEQUENCE = 5;
const BINS = 128;
const BANDS = 32;
const ROWS = BINS / BANDS;

/** The words of a text with their places: letters and digits, without regard to case, marks and spaces. */
export function wordsOf(text: string): (Range & { word: string })[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length },
    word: word.toLowerCase(),
  }));
}

/** A text for comparison: its five-word sequences as sorted numbers, and one number for all its words in their order. */
export type Compared = { sequences: Uint32Array; whole: number };

export function comparedOf(text: string): Compared {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const length = Math.min(SEQUENCE, words.length);
  const found = new Set<number>();
  for (let first = 0; first + length <= words.length && length > 0; first += 1) {
    let sequence = 7;
    for (let next = first; next < first + length; next += 1) sequence = mixed(sequence, words[next] ?? 0);
    found.add(sequence);
  }
  return { sequences: Uint32Array.from(found).sort(), whole: words.reduce(mixed, words.length) };
}

/** FNV-1a of a word's UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Mixes a number into another so that each bit of both counts (the finish of MurmurHash3). */
function mixed(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b) + 0x9e3779b9;
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** How much a letter and a first have in common (Jaccard: common five-word sequences by all), and whether it is a variant of it. */
export function likeness(letter: Compared, first: Compared): { similarity: number; variant: boolean } {
  const common = commonOf(letter, first);
  const all = letter.sequences.length + first.sequences.length - common;
  const similarity = all === 0 ? 1 : common / all;
  const holds = first.sequences.length >= SOME_LENGTH && common / first.sequences.length >= HOLDS;
  return { similarity, variant: similarity >= VARIANT || holds };
}

function commonOf(a: Compared, b: Compared): number {
  let common = 0;
  let [i, j] = [0, 0];
  while (i < a.sequences.length && j < b.sequences.length) {
    const [one = 0, other = 0] = [a.sequences[i], b.sequences[j]];
    if (one === other) common += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return common;
}

/**
 * The sketch of a text (MinHash in one permutation): 32 signed 32-bit numbers. Two texts that have a share s in common have
 * one of them in common with a probability of 1 − (1 − s⁴)³²: 0.9998 for s = 0.7.
 */
export function sketchOf({ sequences }: Compared): number[] {
  const least = new Float64Array(BINS).fill(Number.POSITIVE_INFINITY);
  for (const sequence of sequences) {
    const bin = sequence >>> 25;
    const value = mixed(sequence, 0x5bd1e995);
    if (value < (least[bin] ?? 0)) least[bin] = value;
  }
  const filled = densified(least);
  return Array.from({ length: BANDS }, (_unused, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) key = mixed(key, filled[band * ROWS + row] ?? 0);
    return key | 0;
  });
}

/** Short texts leave bins empty: each takes the value of the next full one, told apart by the distance. */
function densified(least: Float64Array): number[] {
  return Array.from(least, (_unused, bin) => {
    for (let distance = 0; distance < BINS; distance += 1) {
      const value = least[(bin + distance) % BINS] ?? Number.POSITIVE_INFINITY;
      if (value !== Number.POSITIVE_INFINITY) return distance === 0 ? value : mixed(value, distance);
    }
    return 0;
  });
}
