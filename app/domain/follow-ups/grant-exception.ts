import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdOpen } from "./hold-open.ts";

/** Asks that a participant is not told, with a reason; the follow-up stays open until somebody else has decided. */
export function requestException(
  followUpId: string,
  reason: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const held = await holdOpen(tx, followUpId);
    if (!held.ok) return held;
    if (held.value.exceptionById) return refused("exception_already_requested");
    await tx.followUp.update({
      where: { id: followUpId },
      data: { exceptionReason: reason, exceptionById: by.id, exceptionAt: now },
    });
    await record(tx, held.value.hearingId, "exception_requested", by, now, followUpId);
    return ok(followUpId);
  }, at);
}

/** Grants a requested exception: the follow-up is settled. Refused for whoever requested it. */
export function grantException(followUpId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const held = await holdOpen(tx, followUpId);
    if (!held.ok) return held;
    const { exceptionById, exceptionReason, hearingId } = held.value;
    if (!exceptionById) return refused("exception_not_requested");
    if (exceptionById === by.id) return refused("own_exception");
    await tx.followUp.update({
      where: { id: followUpId },
      data: {
        ...{ state: "resolved", resolution: "exception", resolutionReason: exceptionReason },
        ...{ resolvedById: by.id, resolvedAt: now },
      },
    });
    await record(tx, hearingId, "follow_up_resolved", by, now, followUpId, { how: "exception" });
    return ok(followUpId);
  }, at);
}

/** Refuses a requested exception: the participant is still to be told. */
export function refuseException(followUpId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const held = await holdOpen(tx, followUpId);
    if (!held.ok) return held;
    if (!held.value.exceptionById) return refused("exception_not_requested");
    await tx.followUp.update({
      where: { id: followUpId },
      data: { exceptionReason: "", exceptionById: null, exceptionAt: null },
    });
    await record(tx, held.value.hearingId, "exception_refused", by, now, followUpId);
    return ok(followUpId);
  }, at);
}
