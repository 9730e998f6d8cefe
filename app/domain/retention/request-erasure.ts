import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Asks that one participant's personal data is erased before its day, with a reason (article 17 of the General Data Protection Regulation); nothing
 * goes before another official has decided. Refused when it has been asked for already, and when it is gone.
 */
export function requestErasure(
  hearingId: string,
  participantId: string,
  reason: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const participant = await tx.participant.findFirst({ where: { id: participantId, hearingId } });
    if (!participant) return refused("not_found");
    if (participant.erasedAt) return refused("participant_erased");
    const open = await tx.erasure.count({ where: { participantId, refusedAt: null } });
    if (open > 0) return refused("erasure_already_asked");
    const { id } = await tx.erasure.create({
      data: { hearingId, participantId, reason, askedById: by.id, askedAt: now },
    });
    await record(tx, hearingId, "erasure_asked", by, now, participantId);
    return ok(id);
  }, at);
}
