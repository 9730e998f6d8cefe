import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { noteUses } from "#app/domain/text-blocks/note-uses.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { responseForm } from "./response.ts";

type ResponseForm = z.output<typeof responseForm>;

/** Whether points can be given to a response: all are of the hearing, none is answered in public or has another response. */
async function areFree(
  tx: Transaction,
  hearingId: string,
  responseId: string | null,
  points: string[],
): Promise<boolean> {
  const free = await tx.point.count({
    where: {
      id: { in: points },
      sameAsId: null,
      submission: { hearingId },
      released: { none: {} },
      OR: [{ responseId: null }, ...(responseId ? [{ responseId }] : [])],
    },
  });
  return free === new Set(points).size;
}

/** Gives a response exactly these points. */
async function takePoints(tx: Transaction, responseId: string, points: string[]): Promise<void> {
  await tx.point.updateMany({
    where: { responseId, id: { notIn: points }, sameAsId: null },
    data: { responseId: null },
  });
  await tx.point.updateMany({ where: { id: { in: points } }, data: { responseId } });
}

type Written = { id: string; hearingId: string; number: number };

/** Adds a version to a response, with the text blocks it holds. */
async function addVersion(
  tx: Transaction,
  { id, hearingId, number }: Written,
  version: number,
  { outcome, reason }: ResponseForm,
  by: Staff,
  now: Date,
): Promise<void> {
  const added = await tx.responseVersion.create({
    data: { responseId: id, number: version, outcome, reason, authorId: by.id, createdAt: now },
  });
  await noteUses(tx, added.id);
  await record(tx, hearingId, "response_written", by, now, id, { response: number, version });
}

/** Writes a new response to one or several points. Refuses when no point is given, or one that has an answer. */
export function writeResponse(
  hearingId: string,
  form: ResponseForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    if (form.points.length === 0) return refused("response_without_points");
    if (!(await areFree(tx, hearingId, null, form.points))) return refused("points_not_free");
    const { _max } = await tx.response.aggregate({ where: { hearingId }, _max: { number: true } });
    const response = await tx.response.create({
      data: { hearingId, number: (_max.number ?? 0) + 1, createdById: by.id, createdAt: now },
    });
    await takePoints(tx, response.id, form.points);
    await addVersion(tx, response, 1, form, by, now);
    return ok(response.id);
  }, at);
}

/**
 * Writes a new version of a response; the old ones stay. Refused when somebody else has written one since (both texts are
 * kept: theirs here, the other in what was typed), once it has been released, and for a point that another response has.
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
    if (!(await areFree(tx, response.hearingId, responseId, form.points))) return refused("points_not_free");
    await takePoints(tx, responseId, form.points);
    await addVersion(tx, response, latest + 1, form, by, now);
    return ok(responseId);
  }, at);
}
