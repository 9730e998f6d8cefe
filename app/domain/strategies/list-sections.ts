import { database } from "#app/server/database.ts";
import { lix, numbered, type ReadSection } from "./section.ts";

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

/** Whether a version has a section of this identity. */
export const hasSection = async (versionId: string, identity: string): Promise<boolean> =>
  (await database().section.count({ where: { versionId, identity } })) > 0;
