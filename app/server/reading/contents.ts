import type { Hidden, HiddenPlace } from "#app/shared/hidden-places.ts";
import type { NeedsEyes } from "../prisma/enums.ts";

/** What is in a file: what is seen, what is not, and why somebody must look; `copy` is a picture without what its camera wrote. */
export type Contents = { text: string; hidden: Hidden[]; needsEyes: NeedsEyes | null; copy?: Buffer };

const LONGEST_TEXT = 1_000_000;
const LONGEST_HIDDEN = 20_000;
const MOST_HIDDEN = 500;
const FIRST: NeedsEyes[] = ["encrypted", "unreadable", "active_content", "scanned_pages", "picture"];

/** Gathers what a file holds, up to more than anybody reads; of several reasons to look, the most serious stays. */
export class Gathered {
  #text: string[] = [];
  #length = 0;
  readonly hidden: Hidden[] = [];
  needsEyes: NeedsEyes | null = null;

  say(text: string): void {
    if (this.#length < LONGEST_TEXT) this.#text.push(text);
    this.#length += text.length;
    if (this.#length > LONGEST_TEXT) this.look("unreadable");
  }

  hide(where: HiddenPlace, text: string): void {
    const all = storable(text).replaceAll(/\s+/g, " ").trim();
    if (all.length > LONGEST_HIDDEN) this.look("unreadable");
    const told = all.slice(0, LONGEST_HIDDEN);
    if (!told || this.hidden.some((one) => one.where === where && one.text === told)) return;
    if (this.hidden.length >= MOST_HIDDEN) this.look("unreadable");
    else this.hidden.push({ where, text: told });
  }

  look(reason: NeedsEyes): void {
    if (!this.needsEyes || FIRST.indexOf(reason) < FIRST.indexOf(this.needsEyes)) this.needsEyes = reason;
  }

  get contents(): Contents {
    const text = storable(this.#text.join("")).slice(0, LONGEST_TEXT);
    return {
      text: text.replaceAll(/\n{3,}/g, "\n\n").trim(),
      hidden: this.hidden,
      needsEyes: this.needsEyes,
    };
  }
}

/** Without what no text column takes: zero characters and halves of letters. */
const storable = (text: string): string => text.replaceAll("\u0000", "").replaceAll(/\p{Cs}/gu, "\ufffd");
