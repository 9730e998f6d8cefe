import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";
import type { contactForm } from "./setup-forms.ts";

/** Sets the person whom citizens may ask. */
export function setContact(
  hearingId: string,
  form: z.output<typeof contactForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    await tx.hearing.update({ where: { id: hearingId }, data: form });
    await record(tx, hearingId, "contact_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}
