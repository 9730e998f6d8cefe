import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { isAddressInUse, moveAddress } from "./move-address.ts";

export type Address = { email: string | null; address: string };

/**
 * Puts a participant's addresses right, after they have said so. With another e-mail address, links that went to the old
 * one open nothing any more, and what failed is sent again. Refuses an e-mail
 * address that somebody of the same name has in the hearing: they would be the same participant.
 */
export function correctAddress(
  participantId: string,
  { email, address }: Address,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const found = await tx.participant.findUnique({ where: { id: participantId } });
    if (!found) return refused("not_found");
    if (found.erasedAt) return refused("participant_erased");
    const { hearingId } = found;
    await lockHearing(tx, hearingId);
    if (await isAddressInUse(tx, found, email)) return refused("address_in_use");
    await tx.participant.update({ where: { id: participantId }, data: { address: address || null } });
    if (email !== found.email) await moveAddress(tx, participantId, email, now);
    await record(tx, hearingId, "address_corrected", by, now, participantId);
    return ok(participantId);
  }, at);
}
