import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Says that letters belong to a group: those of the given numbers, or (null) all that say the same words as its centre.
 * They get the centre's points and answers. Answers how many; refuses when there is none.
 */
export function confirmMembers(
  hearingId: string,
  groupId: string,
  numbers: number[] | null,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    if (!(await tx.letterGroup.findFirst({ where: { id: groupId, hearingId } }))) return refused("not_found");
    const { count } = await tx.likeness.updateMany({
      where: {
        groupId,
        state: "suggested",
        ...(numbers ? { submission: { number: { in: numbers } } } : { sameWords: true }),
      },
      data: { state: "confirmed", judgedById: by.id, judgedAt: now, carried: false },
    });
    if (count === 0) return refused("no_members");
    await record(tx, hearingId, "alike_confirmed", by, now, groupId, { letters: count });
    return ok(count);
  }, at);
}
