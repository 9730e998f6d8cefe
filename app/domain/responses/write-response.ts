import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { responseForm } from "./response.ts";

type ResponseForm = z.output<typeof responseForm>;

/** Gives points to a response; answers how many of them belong to the hearing and have no released answer. */
async function takePoints(
  tx: Transaction,
  hearingId: string,
  responseId: string,
  points: string[],
): Promise<boolean> {
  await tx.point.updateMany({
    where: { responseId, id: { notIn: points }, sameAsId: null, released: { none: {} } },
    data: { responseId: null },
  });
  const { count } = await tx.point.updateMany({
    where: {
      id: { in: points },
      sameAsId: null,
      submission: { hearingId },
      OR: [{ responseId }, { released: { none: {} } }],
    },
    data: { responseId },
  });
  return count === points.length;
}

/** Writes a new response to one or several points. Refuses when no point is given, or one that is answered in public. */
export function writeResponse(
  hearingId: string,
  form: ResponseForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    if (form.points.length === 0) return refused("response_without_points");
    const free = await tx.point.count({
      where: { id: { in: form.points }, sameAsId: null, submission: { hearingId }, released: { none: {} } },
    });
    if (free !== new Set(form.points).size) return refused("points_not_free");
    const { _max } = await tx.response.aggregate({ where: { hearingId }, _max: { number: true } });
    const response = await tx.response.create({
      data: {
        hearingId,
        number: (_max.number ?? 0) + 1,
        createdById: by.id,
        createdAt: now,
        versions: {
          create: { number: 1, outcome: form.outcome, reason: form.reason, authorId: by.id, createdAt: now },
        },
      },
    });
    await takePoints(tx, hearingId, response.id, form.points);
    await record(tx, hearingId, "response_written", by, now, response.id, {
      response: response.number,
      version: 1,
    });
    return ok(response.id);
  }, at);
}

/**
 * Writes a new version of a response; the old ones stay. Refused when somebody else has written one since (both texts are
 * kept: theirs here, the other in what was typed) and once it has been released.
 */
export function rewriteResponse(
  responseId: string,
  form: ResponseForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const response = await tx.response.findUnique({ where: { id: responseId } });
    if (!response) return refused("not_found");
    await lockHearing(tx, response.hearingId);
    if (form.points.length === 0) return refused("response_without_points");
    if (await tx.releasedAnswer.count({ where: { point: { responseId } } }))
      return refused("response_released");
    const { _max } = await tx.responseVersion.aggregate({ where: { responseId }, _max: { number: true } });
    const latest = _max.number ?? 0;
    if (latest !== form.version) return refused("response_changed_meanwhile");
    if (!(await takePoints(tx, response.hearingId, responseId, form.points)))
      return refused("points_not_free");
    await tx.responseVersion.create({
      data: {
        responseId,
        number: latest + 1,
        outcome: form.outcome,
        reason: form.reason,
        authorId: by.id,
        createdAt: now,
      },
    });
    await record(tx, response.hearingId, "response_written", by, now, responseId, {
      response: response.number,
      version: latest + 1,
    });
    return ok(responseId);
  }, at);
}
