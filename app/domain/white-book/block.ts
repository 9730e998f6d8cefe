import type { Picture } from "./picture.ts";

/** A stretch of text. */
export type Run = { text: string; bold?: boolean; italic?: boolean; href?: string };

/** What a document is made of, the same for Word and PDF. Heading levels never skip. */
export type Block =
  | { type: "heading"; level: 1 | 2 | 3 | 4; text: string; anchor?: string }
  | { type: "paragraph"; runs: Run[]; muted?: boolean }
  | { type: "list"; ordered: boolean; items: Run[][] }
  | { type: "quote"; label: Run[]; anchors: string[]; text: string }
  | { type: "table"; header: string[]; rows: string[][]; numbers: number[] }
  | { type: "picture"; picture: Picture };

/** A whole document: its front page, then its blocks, with a table of contents between. */
export type Outline = {
  title: string;
  subtitle: string;
  author: string;
  /** Lines of the front page. */
  front: string[];
  contentsHeading: string;
  /** How deep the table of contents goes. */
  contentsDepth: 1 | 2;
  footer: string;
  frozenAt: string;
  blocks: Block[];
};

export const plain = (text: string): Block => ({ type: "paragraph", runs: [{ text }] });
