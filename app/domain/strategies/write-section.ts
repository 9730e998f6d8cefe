import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { htmlOf } from "./markdown.ts";
import type { sectionForm } from "./section.ts";

type SectionForm = z.output<typeof sectionForm>;

/** The draft's id of a strategy, held until the transaction ends: only one person at a time changes its order. */
async function holdDraft(tx: Transaction, strategyId: string): Promise<string | null> {
  const [draft] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM strategy_version WHERE strategy_id = ${strategyId}::uuid AND kind = 'draft' FOR UPDATE`;
  return draft?.id ?? null;
}

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
