import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** Takes a planned release back before it has happened; refused when there is none. */
export function cancelRelease(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const { count } = await tx.releasePlan.deleteMany({ where: { hearingId } });
    if (count === 0) return refused("no_release_planned");
    await record(tx, hearingId, "release_cancelled", by, now, hearingId);
    return ok(hearingId);
  }, at);
}
