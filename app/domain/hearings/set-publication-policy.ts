import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import type { policyForm } from "./publication-policy.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";

/** Sets when submissions are shown and under whose name. Refused once the hearing is approved: who writes has read it. */
export function setPublicationPolicy(
  hearingId: string,
  form: z.output<typeof policyForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    await tx.hearing.update({ where: { id: hearingId }, data: form });
    await record(tx, hearingId, "publication_policy_set", by, now, hearingId, form);
    return ok(hearingId);
  }, at);
}
