import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";
import type { presentationForm } from "./setup-forms.ts";

/** Sets title, address and the plain sentences the hearing page begins with. */
export function setPresentation(
  hearingId: string,
  form: z.output<typeof presentationForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    const other = await tx.hearing.findUnique({ where: { slug: form.slug } });
    if (other && other.id !== hearingId) return refused("slug_taken", { slug: form.slug });
    await tx.hearing.update({ where: { id: hearingId }, data: form });
    await record(tx, hearingId, "presentation_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}
