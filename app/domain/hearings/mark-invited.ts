import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import { returned } from "./party.ts";

/**
 * Notes that a party has been invited by letter: it has no e-mail address, or what was sent to it came back, which is thereby dealt with. Refused when
 * it has been invited.
 */
export function markInvited(
  hearingId: string,
  partyId: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const dealtWith = await tx.notice.updateMany({
      where: { party: { id: partyId, hearingId }, ...returned },
      data: { dealtWithAt: now, dealtWithById: by.id },
    });
    const { count } = await tx.party.updateMany({
      where: { id: partyId, hearingId, ...(dealtWith.count === 0 && { invitedAt: null }) },
      data: { invitedAt: now },
    });
    if (count === 0) return refused("party_already_invited");
    await record(tx, hearingId, "party_invited", by, now, partyId);
    return ok(partyId);
  }, at);
}
