import type { Authority } from "#app/domain/authority/authority.ts";
import type { Locale } from "#app/shared/text/language.ts";
import { renderHtml } from "./html.ts";
import { oneLine, renderText } from "./text.ts";

/** A piece of running text. A link is a path from `paths`, never a whole address. */
type Inline = string | { strong: string } | { link: string; path: string };
export type Rich = string | Inline[];

/**
 * What a mail is made of. `quote` and the reason of a `point` keep their line breaks; everything else is one line that
 * the reader's window wraps. `lang` names the language of words that are not written in the mail's own.
 */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: Rich }
  | { kind: "button"; label: string; path: string }
  | { kind: "summary"; rows: { label: string; value: string }[] }
  | { kind: "quote"; text: string; lang?: Locale | undefined }
  | {
      kind: "point";
      number: number;
      section: string;
      /** What the outcome is, when it is not the answer to the point. */
      label?: string;
      outcome: string;
      reason: string;
      lang?: Locale | undefined;
    }
  | { kind: "list"; items: Rich[] }
  | { kind: "note"; text: Rich }
  | { kind: "divider" };

/** One mail in one language, as its own file writes it. The first heading is the mail's title. */
export type Letter = { subject: string; preview: string; body: Block[] };

/** What stands around every mail: who writes, why to this person, and where their own pages are (as paths). */
export type Frame = {
  authority: Pick<Authority, "name" | "colour" | "address" | "phone" | "email">;
  locale: Locale;
  baseUrl: string;
  /** Who signs, line by line: a person, their office, how to reach them. */
  signature: string[];
  why: string;
  /** The recipient's own page; null for officials. */
  myPage: string | null;
  privacy: string;
  /** What all receipts of the hearing came to when this was written; null before the first ones were counted, and for who has none. */
  checkpoint: Checkpoint | null;
};

/** The receipts from number 1 to `size`, and the root of their tree as hexadecimal. */
export type Checkpoint = { size: number; root: string };

export type RenderedEmail = { subject: string; html: string; text: string };

/**
 * A letter as both parts of a mail, saying the same. Everything is escaped, the subject is one line, and a link that
 * would leave `baseUrl` is a programming fault and throws.
 */
export function renderEmail(letter: Letter, frame: Frame): RenderedEmail {
  return {
    subject: oneLine(letter.subject),
    html: renderHtml(letter, frame),
    text: renderText(letter, frame),
  };
}
