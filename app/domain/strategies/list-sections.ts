import { database } from "#app/server/database.ts";
import type { SectionKind } from "#app/server/prisma/enums.ts";
import { lix, numbered } from "./section.ts";

/** A section as it is read: numbered, with its text as safe HTML and a readability figure. */
export type ReadSection = {
  identity: string;
  number: string;
  level: number;
  kind: SectionKind;
  title: string;
  bodyHtml: string;
  body: string;
  summary: string;
  lix: number | null;
  revision: number;
};

/** The sections of a version in order. */
export async function listSections(versionId: string): Promise<ReadSection[]> {
  const sections = await database().section.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  return numbered(sections).map((section) => ({
    identity: section.identity,
    number: section.number,
    level: section.level,
    kind: section.kind,
    title: section.title,
    bodyHtml: section.bodyHtml,
    body: section.body,
    summary: section.summary,
    lix: lix(section.body),
    revision: section.revision,
  }));
}
