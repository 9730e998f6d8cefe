import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { at as atClock, parseDay } from "#app/shared/time.ts";
import type { planForm } from "./response.ts";

/**
 * Sets the moment, a day and clock in Danish time, at which a worker lets all answers out; a new plan replaces the old.
 * Refuses a moment that is not later than now, and one before the deadline.
 */
export function planRelease(
  hearingId: string,
  form: z.output<typeof planForm>,
  by: Staff,
  at?: Date,
): Promise<Result<Date>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing?.closesAt || !hearing.approvedAt) return refused("not_found");
    const day = parseDay(form.day);
    if (!day) return refused("day_unreadable");
    const releasesAt = atClock(day, form.clock);
    if (releasesAt <= now) return refused("moment_has_passed");
    if (releasesAt < hearing.closesAt) return refused("hearing_still_open");
    const plan = { releasesAt, plannedById: by.id, plannedAt: now, missedAt: null };
    await tx.releasePlan.upsert({ where: { hearingId }, create: { hearingId, ...plan }, update: plan });
    await record(tx, hearingId, "release_planned", by, now, hearingId, { at: releasesAt.toISOString() });
    return ok(releasesAt);
  }, at);
}
