import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdDraft } from "./hold-draft.ts";

/** Moves a draft section one place up or down; at the end of the row nothing happens. */
export function moveSection(
  strategyId: string,
  identity: string,
  direction: "up" | "down",
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const versionId = await holdDraft(tx, strategyId);
    const section = versionId && (await tx.section.findFirst({ where: { versionId, identity } }));
    if (!section) return refused("not_found");
    const neighbour = await tx.section.findFirst({
      where: {
        versionId: section.versionId,
        position: direction === "up" ? { lt: section.position } : { gt: section.position },
      },
      orderBy: { position: direction === "up" ? "desc" : "asc" },
    });
    if (!neighbour) return ok(identity);
    await tx.section.update({ where: { id: section.id }, data: { position: neighbour.position } });
    await tx.section.update({ where: { id: neighbour.id }, data: { position: section.position } });
    await record(tx, INSTALLATION, "section_moved", by, now, strategyId, { title: section.title });
    return ok(identity);
  }, at);
}
