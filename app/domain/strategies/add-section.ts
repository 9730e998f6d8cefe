import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdDraft } from "./hold-draft.ts";
import { htmlOf } from "./markdown.ts";
import type { sectionForm } from "./section.ts";

type SectionForm = z.output<typeof sectionForm>;

/** Adds a section at the end of a strategy's draft; answers its identity. */
export function addSection(
  strategyId: string,
  { revision: _, ...form }: SectionForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const versionId = await holdDraft(tx, strategyId);
    if (!versionId) return refused("not_found");
    const position =
      (await tx.section.aggregate({ where: { versionId }, _max: { position: true } }))._max.position ?? 0;
    const section = await tx.section.create({
      data: { ...form, versionId, position: position + 1, bodyHtml: htmlOf(form.body) },
    });
    await record(tx, INSTALLATION, "section_added", by, now, strategyId, { title: form.title });
    return ok(section.identity);
  }, at);
}
