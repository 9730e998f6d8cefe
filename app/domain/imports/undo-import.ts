import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Refusal, type Result, refused } from "#app/shared/result.ts";

/**
 * Takes a whole import back: its submissions, participants, points and what is owed to them. Refused once one of them has
 * been told, published or answered. The numbers they had are not given again; the journal says which.
 */
export function undoImport(
  hearingId: string,
  importId: string,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    const found = await tx.import.findFirst({ where: { id: importId, hearingId } });
    if (!found) return refused("not_found");
    const numbers = await tx.submission.aggregate({
      where: { imported: { importId } },
      _min: { number: true },
      _max: { number: true },
      _count: true,
    });
    const [row] = await tx.$queryRaw<
      { refusal: Refusal | "" }[]
    >`SELECT undo_import(${importId}::uuid) AS refusal`;
    if (row?.refusal) return refused(row.refusal);
    await record(tx, hearingId, "import_undone", by, now, importId, {
      submissions: numbers._count,
      from: numbers._min.number,
      to: numbers._max.number,
    });
    return ok(numbers._count);
  }, at);
}
