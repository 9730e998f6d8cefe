import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import { canWorkIn } from "#app/domain/staff/can-work-in.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { chosenPoints } from "./list-points.ts";
import type { ChosenPoints } from "./point-query.ts";

/**
 * Gives points to an official of the hearing's department, or (null) to nobody; answers how many. Refuses when none is
 * chosen, when the official cannot work there, and in a concluded hearing.
 */
export function assignPoints(
  hearingId: string,
  chosen: ChosenPoints,
  caseworkerId: string | null,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    if (caseworkerId && !(await canWorkIn(tx, caseworkerId, hearingId))) return refused("caseworker_unknown");
    const points = await tx.$executeRaw`
      UPDATE point SET caseworker_id = ${caseworkerId}::uuid WHERE id IN (${chosenPoints(hearingId, chosen, by.id)})`;
    if (points === 0) return refused("no_points_chosen");
    await record(tx, hearingId, "points_assigned", by, now, caseworkerId, { points });
    return ok(points);
  }, at);
}
