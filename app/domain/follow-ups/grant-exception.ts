import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** A follow-up that nobody has sent or settled, held until the deed is done; with the refusal when there is none. */
async function holdOpen(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT FROM follow_up WHERE id = ${id}::uuid FOR UPDATE`;
  const followUp = await tx.followUp.findUnique({ where: { id } });
  if (!followUp) return refused("not_found");
  const open = followUp.state === "owed" || followUp.state === "failed";
  return open ? ok(followUp) : refused("follow_up_not_open");
}

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
