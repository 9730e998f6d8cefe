import { oweSome } from "#app/domain/follow-ups/owe.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Lets an approved correction out in place of the answer that is public, and owes everybody whose points it answers word
 * of it. Refused while it is not approved, when it is out, for another version than the one read, and in a concluded
 * hearing. Answers how many are told.
 */
export function releaseCorrection(
  responseId: string,
  version: number,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const response = await tx.response.findUnique({ where: { id: responseId } });
    if (!response) return refused("not_found");
    const { hearingId } = response;
    const hearing = await lockHearing(tx, hearingId);
    if (hearing?.concludedAt) return refused("hearing_concluded");
    const newest = await tx.responseVersion.findFirst({
      where: { responseId },
      orderBy: { number: "desc" },
      include: { released: { take: 1 } },
    });
    if (newest?.number !== version) return refused("response_changed_meanwhile");
    if (!newest.approvedAt) return refused("correction_not_approved");
    const points = await tx.point.findMany({
      where: { responseId, released: { some: {} } },
      select: { id: true, submission: { select: { participantId: true, signatories: true } } },
    });
    if (points.length === 0) return refused("response_not_released");
    if (newest.released.length > 0) return refused("nothing_to_release");
    const { _max } = await tx.release.aggregate({ where: { hearingId }, _max: { number: true } });
    const release = await tx.release.create({
      data: {
        ...{ hearingId, number: (_max.number ?? 0) + 1, correctsId: responseId },
        ...{ releasedById: by.id, releasedAt: now },
      },
    });
    await tx.releasedAnswer.createMany({
      data: points.map(({ id }) => ({ pointId: id, releaseId: release.id, responseVersionId: newest.id })),
    });
    const told = points.flatMap(({ submission: { participantId, signatories } }) => [
      participantId,
      ...signatories.map((one) => one.participantId),
    ]);
    const owed = await oweSome(tx, hearingId, [...new Set(told)], "correction", release.id, now);
    await record(tx, hearingId, "correction_released", by, now, responseId, {
      ...{ response: response.number, version, owed },
    });
    return ok(owed);
  }, at);
}
