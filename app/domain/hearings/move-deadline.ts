import { z } from "zod";
import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { parseDay, writeDeadline } from "#app/shared/time.ts";
import { nextWorkingDay } from "./danish-days.ts";
import { lockHearing } from "./lock-hearing.ts";
import { closingAfter } from "./period.ts";

export const deadlineForm = z.object({
  lastDay: z.string().trim(),
  reason: z
    .string()
    .trim()
    .min(1, { error: () => m.hearing_error_missing() })
    .max(1000),
});

/**
 * Moves the deadline of an open hearing later, with a reason that everybody who has taken part is told. Refused for an
 * earlier day, a day off, and once the hearing has closed.
 */
export function moveDeadline(
  hearingId: string,
  form: z.output<typeof deadlineForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing?.closesAt || !hearing.approvedAt) return refused("not_found");
    if (hearing.closesAt <= now) return refused("hearing_has_closed");
    const day = parseDay(form.lastDay);
    if (!day) return refused("day_unreadable");
    if (nextWorkingDay(day).passed.length > 0) return refused("deadline_on_day_off");
    const toAt = closingAfter(day);
    if (toAt <= hearing.closesAt)
      return refused("deadline_earlier", { deadline: writeDeadline(hearing.closesAt) });
    const move = await tx.deadlineMove.create({
      data: {
        hearingId,
        fromAt: hearing.closesAt,
        toAt,
        reason: form.reason,
        movedById: by.id,
        movedAt: now,
      },
    });
    await tx.hearing.update({ where: { id: hearingId }, data: { closesAt: toAt } });
    await oweEverybody(tx, hearingId, "deadline_moved", move.id, now);
    await record(tx, hearingId, "deadline_moved", by, now, move.id);
    return ok(hearingId);
  }, at);
}
