import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Puts a hearing on alert for a reason that is kept, until an official ends it. Refused when it is on alert, and when the hearing has been
 * concluded.
 */
export function startAlert(
  hearingId: string,
  { reason }: { reason: string },
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    if (await tx.alert.findFirst({ where: { hearingId, endedAt: null } })) return refused("alert_on");
    const { id } = await tx.alert.create({ data: { hearingId, reason, beganAt: now, begunById: by.id } });
    await record(tx, hearingId, "alert_begun", by, now, id, { reason });
    return ok(id);
  }, at);
}
