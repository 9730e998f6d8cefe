import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import type { partyForm } from "./setup-forms.ts";

/** Adds a party to be heard, also after the approval: more may always be invited. */
export function addParty(
  hearingId: string,
  form: z.output<typeof partyForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    if (await tx.party.findUnique({ where: { hearingId_name: { hearingId, name: form.name } } })) {
      return refused("party_already_there", { name: form.name });
    }
    const party = await tx.party.create({ data: { ...form, hearingId } });
    await record(tx, hearingId, "party_added", by, now, party.id, { name: form.name });
    return ok(party.id);
  }, at);
}
