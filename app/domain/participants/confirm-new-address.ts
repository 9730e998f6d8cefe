import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { addSeconds } from "#app/shared/time.ts";
import { CONFIRMED_WITHIN_DAYS } from "./contact.ts";
import { isAddressInUse, moveAddress } from "./move-address.ts";

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Makes the address that a participant asked for theirs, because somebody who reads it says so: from now on their links go
 * there, and those that went to the old one open nothing. Doing it again changes nothing. Refused when the participant has thought
 * otherwise, after seven days, and when somebody of the same name has the address by now. Answers whose it is.
 */
export function confirmNewAddress(
  changeId: string,
  at?: Date,
): Promise<Result<{ id: string; linkEpoch: number }>> {
  return transaction(async (tx, now) => {
    const asked = await tx.addressChange.findUnique({
      where: { id: changeId },
      include: { participant: true },
    });
    if (!asked) return refused("not_found");
    const { hearingId, id } = asked.participant;
    await lockHearing(tx, hearingId);
    const change = await tx.addressChange.findUnique({ where: { id: changeId } });
    const participant = await tx.participant.findUniqueOrThrow({ where: { id } });
    if (!change || change.askedAt < addSeconds(now, -CONFIRMED_WITHIN_DAYS * DAY_SECONDS))
      return refused("not_found");
    if (change.confirmedAt)
      return participant.email === change.email ? ok(participant) : refused("not_found");
    if (await isAddressInUse(tx, participant, change.email)) return refused("address_in_use");
    await tx.addressChange.update({ where: { id: changeId }, data: { confirmedAt: now } });
    await moveAddress(tx, id, change.email, now);
    await record(tx, hearingId, "address_corrected", "participant", now, id);
    return ok(await tx.participant.findUniqueOrThrow({ where: { id } }));
  }, at);
}
