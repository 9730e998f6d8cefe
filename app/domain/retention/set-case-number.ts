import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** Notes the number of a hearing's case in the municipality's own records; empty when it has none yet. */
export function setCaseNumber(
  hearingId: string,
  caseNumber: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const { count } = await tx.hearing.updateMany({ where: { id: hearingId }, data: { caseNumber } });
    if (count === 0) return refused("not_found");
    await record(tx, hearingId, "case_number_set", by, now, hearingId, { case: caseNumber });
    return ok(caseNumber);
  }, at);
}
