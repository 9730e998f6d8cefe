import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { listCaseworkers } from "#app/domain/staff/list-caseworkers.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { type Colleague, type commentForm, mentionedIn, type Subject } from "./comment.ts";

type CommentForm = z.output<typeof commentForm>;

/** What a comment is stored under; null when it is not there. A point is held, so that nobody takes it away meanwhile. */
async function placeOf(tx: Transaction, hearingId: string, about: Subject, point: string | null) {
  if ("response" in about) {
    const found = await tx.response.findFirst({ where: { id: about.response, hearingId } });
    return found && { place: { responseId: found.id }, details: { response: found.number }, erased: false };
  }
  const { submission: number } = about;
  const found = await tx.submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    select: { id: true, erasedAt: true },
  });
  if (!found) return null;
  const erased = found.erasedAt !== null;
  if (!point) return { place: { submissionId: found.id }, details: { submission: number }, erased };
  const [held] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM point WHERE id = ${point}::uuid AND submission_id = ${found.id}::uuid FOR KEY SHARE`;
  const place = { submissionId: found.id, pointId: point };
  return held ? { place, details: { submission: number, point: held.number }, erased } : null;
}

/** Who is told: those chosen and those whose names are typed, without the writer; null when one is no colleague. */
function toldOf(form: CommentForm, colleagues: Colleague[], by: Staff): string[] | null {
  if (form.mentions.some((id) => !colleagues.some((one) => one.id === id))) return null;
  const told = new Set([...form.mentions, ...mentionedIn(form.text, colleagues).map(({ id }) => id)]);
  return [...told].filter((id) => id !== by.id);
}

/**
 * Says something to colleagues about a response, a submission or a point, for good. Whoever is mentioned gets a mail with
 * the link. Refuses to mention somebody who does not work in the department,
 * and about a submission whose words are erased.
 */
export function writeComment(
  hearingId: string,
  about: Subject,
  form: CommentForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const found = await placeOf(tx, hearingId, about, form.point);
    if (!found) return refused("not_found");
    if (found.erased) return refused("submission_erased");
    const { strategy } = await tx.hearing.findUniqueOrThrow({
      where: { id: hearingId },
      select: { strategy: { select: { departmentId: true } } },
    });
    const told = toldOf(form, await listCaseworkers(strategy.departmentId), by);
    if (!told) return refused("colleague_unknown");
    const comment = await tx.comment.create({
      data: {
        ...{ ...found.place, text: form.text, byId: by.id, at: now },
        mentions: { create: told.map((staffId) => ({ staffId })) },
      },
    });
    for (const staffId of told)
      await oweNotice(tx, staffId, "mention", by.id, now, { commentId: comment.id });
    await record(tx, hearingId, "comment_written", by, now, comment.id, found.details);
    return ok(comment.id);
  }, at);
}
