import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Sets a submission aside that shows no signs by itself, for a reason that is kept. What has not been sent to its sender yet waits until it is
 * let out. Refused for what an official registered, for what is worked on (looked through for the public, or marked), when it is set
 * aside already, and when the hearing has been concluded. Answers its number.
 */
export function setAside(
  hearingId: string,
  number: number,
  { reason }: { reason: string },
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    const submission = await tx.submission.findUnique({
      where: { hearingId_number: { hearingId, number } },
      select: { id: true, registeredById: true, publicText: true, points: { take: 1 } },
    });
    if (!hearing || !submission) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    if (submission.registeredById) return refused("registered_not_set_aside");
    if (submission.publicText || submission.points.length > 0) return refused("worked_on_not_set_aside");
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`
      SELECT set_aside(${submission.id}::uuid, ${reason}, ${by.id}::uuid, ${now}) AS done`;
    if (!row?.done) return refused("submission_set_aside");
    await record(tx, hearingId, "submission_set_aside", by, now, submission.id, { number });
    return ok(number);
  }, at);
}
