import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";

/** Takes a party off the list while the hearing is being set up; after the approval the public has been told who is heard. */
export function removeParty(
  hearingId: string,
  partyId: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    const party = await tx.party.findFirst({ where: { id: partyId, hearingId } });
    if (!party) return refused("not_found");
    await tx.party.delete({ where: { id: partyId } });
    await record(tx, hearingId, "party_removed", by, now, partyId, { name: party.name });
    return ok(partyId);
  }, at);
}
