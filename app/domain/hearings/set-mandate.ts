import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import type { Mandate } from "./mandate.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";

/** Sets the promise: what can be influenced, what cannot and why, who decides. */
export function setMandate(hearingId: string, form: Mandate, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    await tx.mandate.upsert({ where: { hearingId }, create: { hearingId, ...form }, update: form });
    await record(tx, hearingId, "mandate_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}
