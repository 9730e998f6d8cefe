import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Refused, type Result, refused } from "#app/shared/result.ts";
import { type nothingForm, overlaps, type pointForm, type Range, rangeIn } from "./point.ts";

type PointForm = z.output<typeof pointForm>;

/** Holds a submission's marks until the transaction ends, so that two people cannot mark the same words. */
async function holdMarks(tx: Transaction, hearingId: string, number: number) {
  await tx.$queryRaw`SELECT 1 FROM submission WHERE hearing_id = ${hearingId}::uuid AND number = ${number} FOR SHARE`;
  const submission = await tx.submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    include: { points: true, nothingToAnswer: true },
  });
  if (submission)
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submission.id}, 1))::text`;
  return submission;
}

function placeFor(
  submission: { body: string; points: Range[]; nothingToAnswer: Range[] },
  form: { start: number | null; end: number | null; passage: string },
): Range | Refused {
  const range = rangeIn(submission.body, form);
  if (!range) return refused("passage_not_found");
  const taken = [...submission.points, ...submission.nothingToAnswer].some((other) => overlaps(other, range));
  return taken ? refused("passage_already_marked") : range;
}

async function themeIds(tx: Transaction, hearingId: string, form: PointForm): Promise<string[]> {
  const names = [...new Set([...form.themes, form.newTheme].filter(Boolean))];
  const ids: string[] = [];
  for (const name of names) {
    const theme = await tx.theme.upsert({
      where: { hearingId_name: { hearingId, name } },
      create: { hearingId, name },
      update: {},
    });
    ids.push(theme.mergedIntoId ?? theme.id);
  }
  return [...new Set(ids)];
}

/** Marks a passage as a point that must be answered. Refuses one that is not there, or that is marked already. */
export function markPoint(
  hearingId: string,
  number: number,
  form: PointForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const submission = await holdMarks(tx, hearingId, number);
    if (!submission) return refused("not_found");
    const place = placeFor(submission, form);
    if ("refusal" in place) return place;
    const themes = await themeIds(tx, hearingId, form);
    const point = await tx.point.create({
      data: {
        submissionId: submission.id,
        number: Math.max(0, ...submission.points.map((other) => other.number)) + 1,
        ...place,
        kind: form.kind,
        sectionIdentity: form.section,
        createdById: by.id,
        createdAt: now,
        themes: { connect: themes.map((id) => ({ id })) },
      },
    });
    await record(tx, hearingId, "point_marked", by, now, point.id, {
      submission: number,
      point: point.number,
    });
    return ok(point.id);
  }, at);
}

/** Marks a passage "intet at besvare". */
export function markNothingToAnswer(
  hearingId: string,
  number: number,
  form: z.output<typeof nothingForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const submission = await holdMarks(tx, hearingId, number);
    if (!submission) return refused("not_found");
    const place = placeFor(submission, form);
    if ("refusal" in place) return place;
    const mark = await tx.nothingToAnswer.create({
      data: { submissionId: submission.id, ...place, createdById: by.id },
    });
    await record(tx, hearingId, "nothing_to_answer_marked", by, now, mark.id, { submission: number });
    return ok(mark.id);
  }, at);
}

/** Takes a point or an "intet at besvare" away again; refused once the point has been answered in public. */
export function unmark(
  hearingId: string,
  number: number,
  markId: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const submission = await holdMarks(tx, hearingId, number);
    if (!submission) return refused("not_found");
    if (await tx.releasedAnswer.count({ where: { pointId: markId } })) return refused("point_released");
    const points = await tx.point.deleteMany({ where: { id: markId, submissionId: submission.id } });
    const rest = await tx.nothingToAnswer.deleteMany({ where: { id: markId, submissionId: submission.id } });
    if (points.count + rest.count === 0) return refused("not_found");
    await record(tx, hearingId, "mark_removed", by, now, markId, { submission: number });
    return ok(markId);
  }, at);
}
