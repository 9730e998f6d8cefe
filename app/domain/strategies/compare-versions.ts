import { differenceOf, type Piece } from "#app/shared/difference.ts";
import type { ReadSection } from "./section.ts";

/** What became of one section between two versions; an unchanged section has none. */
export type SectionChange = {
  identity: string;
  before: string | null;
  after: string | null;
  title: Piece[];
  body: Piece[];
};

/** The sections that were changed, added or removed, in the order of the new version, then the removed ones. */
export function compareVersions(before: ReadSection[], after: ReadSection[]): SectionChange[] {
  const old = new Map(before.map((section) => [section.identity, section]));
  const kept = new Set(after.map((section) => section.identity));
  const change = (from: ReadSection | undefined, to: ReadSection | undefined): SectionChange => ({
    identity: (to ?? from)?.identity ?? "",
    before: from?.number ?? null,
    after: to?.number ?? null,
    title: differenceOf(from?.title ?? "", to?.title ?? ""),
    body: differenceOf(from?.body ?? "", to?.body ?? ""),
  });
  return [
    ...after.map((section) => change(old.get(section.identity), section)),
    ...before.filter((section) => !kept.has(section.identity)).map((section) => change(section, undefined)),
  ].filter(({ title, body }) => [...title, ...body].some((piece) => piece.added || piece.removed));
}
