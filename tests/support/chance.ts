/** Chance that falls the same way every time, by its seed. */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to 1, without it. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between two, both possible. */
  between = (least: number, most: number): number => least + Math.floor(this.next() * (most - least + 1));
  one = <T>(of: readonly T[]): T => of[this.between(0, of.length - 1)] as T;
}
