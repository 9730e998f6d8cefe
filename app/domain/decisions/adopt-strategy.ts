import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { freezeVersion } from "#app/domain/strategies/freeze-version.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Publishes the draft as it stands as the adopted version and owes every participant their contribution's way into it.
 * Refused until the council has decided, and a second time.
 */
export function adoptStrategy(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.adoptedAt) return refused("already_adopted");
    if ((await tx.decision.count({ where: { hearingId, kind: "council" } })) === 0)
      return refused("council_not_decided");
    const versionId = await freezeVersion(tx, hearing.strategyId, "final", by.id, now);
    if (!versionId) return refused("not_found");
    await tx.hearing.update({
      where: { id: hearingId },
      data: { adoptedVersionId: versionId, adoptedAt: now, adoptedById: by.id },
    });
    await oweEverybody(tx, hearingId, "adopted", versionId, now);
    await record(tx, hearingId, "strategy_adopted", by, now, versionId);
    return ok(versionId);
  }, at);
}
