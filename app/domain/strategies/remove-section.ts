import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdDraft } from "./hold-draft.ts";

/** Takes a section out of the draft. Published versions keep theirs. */
export function removeSection(
  strategyId: string,
  identity: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const versionId = await holdDraft(tx, strategyId);
    const section = versionId && (await tx.section.findFirst({ where: { versionId, identity } }));
    if (!section) return refused("not_found");
    await tx.section.delete({ where: { id: section.id } });
    await record(tx, INSTALLATION, "section_removed", by, now, strategyId, { title: section.title });
    return ok(identity);
  }, at);
}
