import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Takes letters out of a group, with the marks they had from its centre; they are not suggested again. Refuses when there
 * is none, and when one of them has been answered in public.
 */
export function splitMembers(
  hearingId: string,
  groupId: string,
  numbers: number[],
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const letters = await tx.likeness.findMany({
      where: { groupId, hearingId, submission: { number: { in: numbers } } },
      select: { submissionId: true },
    });
    if (letters.length === 0) return refused("no_members");
    const ids = letters.map(({ submissionId }) => submissionId);
    const carried = { submissionId: { in: ids }, sameAsId: { not: null } };
    if (await tx.point.count({ where: { ...carried, released: { some: {} } } }))
      return refused("point_released");
    await tx.point.deleteMany({ where: carried });
    await tx.nothingToAnswer.deleteMany({ where: carried });
    await tx.likeness.updateMany({
      where: { submissionId: { in: ids } },
      data: { state: "split_off", groupId: null, judgedById: by.id, judgedAt: now, carried: false },
    });
    await record(tx, hearingId, "alike_split_off", by, now, groupId, { letters: ids.length });
    return ok(ids.length);
  }, at);
}
