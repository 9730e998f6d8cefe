import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Locale } from "#app/shared/text/language.ts";

/** What a job's PDF is enciphered for. */
export const CIPHER = "print-job";

/** So many letters are drawn in a few seconds and some hundred megabytes; a thousand at once would take ten times the memory. */
export const MOST_LETTERS = 200;

/** A piece of a printed letter: plain data for whoever draws it. `text` keeps its line breaks. */
export type PrintedBlock =
  | { type: "heading"; text: string }
  | { type: "paragraph"; text: string; muted?: boolean }
  | { type: "rows"; rows: { label: string; value: string }[] }
  | { type: "quote"; text: string }
  | { type: "point"; heading: string; outcome: string; text: string }
  | { type: "list"; items: string[] }
  | { type: "divider" };

/** A letter on paper: the same words as the mail, without its buttons, for paper has none. */
export type PrintedText = {
  locale: Locale;
  blocks: PrintedBlock[];
  regards: string;
  signature: string[];
  /** What stands once at the end of the whole letter, line by line. */
  foot?: string[];
};

/** One letter as it is drawn: to whom, about which submissions, what it says, and the address that its code leads to. */
export type DrawnLetter = {
  name: string;
  address: string;
  numbers: number[];
  myPage: string;
  texts: PrintedText[];
};
/** A job as it is drawn: plain data. */
export type DrawnJob = {
  number: number;
  madeAt: string;
  hearing: string;
  authority: string;
  /** Where a letter that cannot be delivered goes back to. */
  sender: string;
  letters: DrawnLetter[];
};

/** What an official does with a job: it has been posted, but for those left out, or it is not wanted. */
export const closeForm = z.object({
  step: z.enum(["posted", "cancelled"], { error: () => m.print_error_step() }),
  leftOut: z.array(z.guid()).default([]),
});
export type CloseForm = z.output<typeof closeForm>;
