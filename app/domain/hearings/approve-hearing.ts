import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { freezeVersion } from "#app/domain/strategies/freeze-version.ts";
import { database, type Transaction, transaction } from "#app/server/database.ts";
import type { Hearing } from "#app/server/prisma/client.ts";
import { ok, type Refused, type Result, refused } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import { phaseKinds } from "./setup-forms.ts";

/** What the checklist asks for before a hearing can be approved. */
export const checklist = ["presentation", "basis", "mandate", "plan", "contact", "text"] as const;
export type ChecklistItem = (typeof checklist)[number];

/** Which items of the checklist are still missing. */
export async function listMissingItems(
  hearing: Hearing,
  tx: Transaction = database(),
): Promise<ChecklistItem[]> {
  const [mandate, phases, sections] = await Promise.all([
    tx.mandate.count({ where: { hearingId: hearing.id } }),
    tx.phase.count({ where: { hearingId: hearing.id } }),
    tx.section.count({ where: { version: { strategyId: hearing.strategyId, kind: "draft" } } }),
  ]);
  const done: Record<ChecklistItem, boolean> = {
    presentation: hearing.intro !== "",
    basis: hearing.ruleId !== null && hearing.closesAt !== null,
    mandate: mandate > 0,
    plan: phases === phaseKinds.length,
    contact: hearing.contactName !== "" && hearing.contactEmail !== "",
    text: sections > 0,
  };
  return checklist.filter((item) => !done[item]);
}

async function refusalToPublish(tx: Transaction, hearing: Hearing, now: Date): Promise<Refused | null> {
  const [missing] = await listMissingItems(hearing, tx);
  if (missing) return refused(`missing_${missing}`);
  return hearing.opensAt && hearing.opensAt <= now ? refused("publication_day_has_passed") : null;
}

/** Asks a colleague to approve a hearing. Refused while the checklist has holes or its publication day has passed. */
export function requestApproval(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.approvedAt) return refused("hearing_already_approved");
    const refusal = await refusalToPublish(tx, hearing, now);
    if (refusal) return refusal;
    await tx.hearing.update({ where: { id: hearingId }, data: { requestedById: by.id, requestedAt: now } });
    await record(tx, hearingId, "approval_requested", by, now, hearingId);
    return ok(hearingId);
  }, at);
}

/**
 * Approves a hearing: its text is frozen as the hearing version, and it opens by the clock. Refused for whoever asked for
 * the approval, while the checklist has holes, and when the publication day has passed.
 */
export function approveHearing(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.approvedAt) return refused("hearing_already_approved");
    if (!hearing.requestedById) return refused("approval_not_requested");
    if (hearing.requestedById === by.id) return refused("own_hearing");
    const refusal = await refusalToPublish(tx, hearing, now);
    if (refusal) return refusal;
    const hearingVersionId = await freezeVersion(tx, hearing.strategyId, "hearing", by.id, now);
    await tx.hearing.update({
      where: { id: hearingId },
      data: { approvedById: by.id, approvedAt: now, hearingVersionId },
    });
    await record(tx, hearingId, "hearing_approved", by, now, hearingId);
    return ok(hearingId);
  }, at);
}

/** Takes an approval back so that the hearing can be corrected; refused once it has opened. */
export function withdrawApproval(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing?.approvedAt) return refused("not_found");
    if (hearing.opensAt && hearing.opensAt <= now) return refused("hearing_has_opened");
    await tx.hearing.update({
      where: { id: hearingId },
      data: {
        approvedById: null,
        approvedAt: null,
        requestedById: null,
        requestedAt: null,
        hearingVersionId: null,
      },
    });
    await record(tx, hearingId, "approval_withdrawn", by, now, hearingId);
    return ok(hearingId);
  }, at);
}
