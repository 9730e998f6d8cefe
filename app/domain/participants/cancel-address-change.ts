import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { addSeconds } from "#app/shared/time.ts";
import { CONFIRMED_WITHIN_DAYS } from "./contact.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** Drops the address that a participant has asked for and that nobody has confirmed; where there is none, nothing happens. */
export function cancelAddressChange(participantId: string, at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const { count } = await tx.addressChange.deleteMany({ where: { participantId, confirmedAt: null } });
    const { hearingId } = await tx.participant.findUniqueOrThrow({ where: { id: participantId } });
    if (count > 0) await record(tx, hearingId, "address_change_cancelled", "participant", now, participantId);
    return ok(count);
  }, at);
}

/** Erases what was asked for more than seven days ago, confirmed or not; answers how many. */
export const cancelOldAddressChanges = (at?: Date): Promise<Result<number>> =>
  transaction(async (tx, now) => {
    const { count } = await tx.addressChange.deleteMany({
      where: { askedAt: { lt: addSeconds(now, -CONFIRMED_WITHIN_DAYS * DAY_SECONDS) } },
    });
    return ok(count);
  }, at);
