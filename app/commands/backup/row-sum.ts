import { createHash } from "node:crypto";

const NEWLINE = 10;
const MODULUS = 1n << 256n;

/**
 * Counts the rows of a table as COPY writes them, a line each, and adds up their SHA-256: the same rows come to the same sum
 * in whatever order they lie, and one that was lost, doubled or changed to another.
 */
export class RowSum {
  rows = 0;
  #sum = 0n;
  #row = createHash("sha256");

  add(bytes: Uint8Array): void {
    let begin = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, begin)) {
      const hash = this.#row.update(bytes.subarray(begin, end)).digest("hex");
      this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS;
      this.#row = createHash("sha256");
      this.rows += 1;
      begin = end + 1;
    }
    if (begin < bytes.length) this.#row.update(bytes.subarray(begin));
  }

  get sum(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}
