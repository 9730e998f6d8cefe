import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdDraft } from "./hold-draft.ts";
import { htmlOf } from "./markdown.ts";
import type { sectionForm } from "./section.ts";

type SectionForm = z.output<typeof sectionForm>;

/** Writes a draft section anew. Refused when somebody else has written it since: their wording is in the refusal's page. */
export function editSection(
  strategyId: string,
  identity: string,
  { revision, ...form }: SectionForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const versionId = await holdDraft(tx, strategyId);
    if (!versionId) return refused("not_found");
    const { count } = await tx.section.updateMany({
      where: { versionId, identity, ...(revision !== undefined && { revision }) },
      data: { ...form, bodyHtml: htmlOf(form.body), revision: { increment: 1 } },
    });
    if (count === 0) {
      const there = await tx.section.count({ where: { versionId, identity } });
      return refused(there ? "section_changed_meanwhile" : "not_found");
    }
    await record(tx, INSTALLATION, "section_edited", by, now, strategyId, { title: form.title });
    return ok(identity);
  }, at);
}
