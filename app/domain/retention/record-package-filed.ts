import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Notes that a package lies in the municipality's own records, under which number, and who says so: only then may what it holds be
 * erased here. Refused before it has been taken, when something has happened since that is not in it, and a second time.
 */
export function recordPackageFiled(
  hearingId: string,
  number: number,
  caseNumber: string,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const one = await tx.journalPackage.findUnique({ where: { hearingId_number: { hearingId, number } } });
    if (!one) return refused("not_found");
    if (one.filedAt) return refused("package_filed");
    if (!one.takenAt) return refused("package_not_taken");
    const [row] = await tx.$queryRaw<{ outdated: boolean }[]>`
      SELECT is_outdated(p) AS outdated FROM journal_package p WHERE p.id = ${one.id}::uuid`;
    if (row?.outdated) return refused("package_outdated");
    await tx.journalPackage.update({
      where: { id: one.id },
      data: { filedAt: now, filedById: by.id, caseNumber },
    });
    await tx.hearing.update({ where: { id: hearingId }, data: { caseNumber } });
    await record(tx, hearingId, "package_filed", by, now, one.id, { package: number, case: caseNumber });
    return ok(number);
  }, at);
}
