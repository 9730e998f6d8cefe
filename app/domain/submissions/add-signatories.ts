import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { SignatoriesForm } from "./signatory.ts";

/**
 * Adds those who signed a submission: each takes part in the hearing, and is owed what its sender was told and will be told. Who
 * stands there already is not added again. Refused when the hearing has been concluded. Answers how many were added.
 */
export function addSignatories(
  hearingId: string,
  number: number,
  { people }: SignatoriesForm,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const submission = await tx.submission.findUnique({
      where: { hearingId_number: { hearingId, number } },
      include: { hearing: true },
    });
    if (!submission) return refused("not_found");
    if (submission.hearing.concludedAt) return refused("hearing_concluded");
    const items = people.map(({ name, email, address }) => ({
      ...{ name, email, address: address || null, locale: submission.locale },
    }));
    const [row] = await tx.$queryRaw<{ added: number }[]>`
      SELECT add_signatories(${submission.id}::uuid, ${JSON.stringify(items)}::jsonb, ${by.id}::uuid, ${now}) AS added`;
    const added = row?.added ?? 0;
    await record(tx, hearingId, "signatories_added", by, now, submission.id, { number, added });
    return ok(added);
  }, at);
}
