import { diffWords } from "diff";
import type { ReadSection } from "./section.ts";

export type Piece = { text: string; added: boolean; removed: boolean };
/** What became of one section between two versions; an unchanged section has none. */
export type SectionChange = {
  identity: string;
  before: string | null;
  after: string | null;
  title: Piece[];
  body: Piece[];
};

const LONGEST_MS = 300;

/** Word by word; a comparison that takes too long answers with the whole old and the whole new text. */
function pieces(before: string, after: string): Piece[] {
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

/** The sections that were changed, added or removed, in the order of the new version, then the removed ones. */
export function compareVersions(before: ReadSection[], after: ReadSection[]): SectionChange[] {
  const old = new Map(before.map((section) => [section.identity, section]));
  const kept = new Set(after.map((section) => section.identity));
  const change = (from: ReadSection | undefined, to: ReadSection | undefined): SectionChange => ({
    identity: (to ?? from)?.identity ?? "",
    before: from?.number ?? null,
    after: to?.number ?? null,
    title: pieces(from?.title ?? "", to?.title ?? ""),
    body: pieces(from?.body ?? "", to?.body ?? ""),
  });
  return [
    ...after.map((section) => change(old.get(section.identity), section)),
    ...before.filter((section) => !kept.has(section.identity)).map((section) => change(section, undefined)),
  ].filter(({ title, body }) => [...title, ...body].some((piece) => piece.added || piece.removed));
}
