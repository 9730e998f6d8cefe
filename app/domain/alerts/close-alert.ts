import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Ends a hearing's alert for a reason that is kept, also one that the clock began; the clock then begins none for a day. Refused when it is
 * not on alert.
 */
export function closeAlert(
  hearingId: string,
  { reason }: { reason: string },
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    const alert = await tx.alert.findFirst({ where: { hearingId, endedAt: null } });
    if (!alert) return refused("alert_off");
    await tx.alert.update({
      where: { id: alert.id },
      data: { endedAt: now, endedById: by.id, endReason: reason },
    });
    await record(tx, hearingId, "alert_ended", by, now, alert.id, { reason });
    return ok(alert.id);
  }, at);
}
