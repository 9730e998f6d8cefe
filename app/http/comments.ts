import { redirect } from "react-router";
import { commentForm, type Subject } from "#app/domain/comments/comment.ts";
import { writeComment } from "#app/domain/comments/write-comment.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "./form.ts";

/** Writes the comment of a posted form and goes to it on its page; answers what was wrong instead. */
export async function takeComment(
  request: Request,
  hearingId: string,
  about: Subject,
  staff: Staff,
  page: string,
) {
  const form = await readForm(request, commentForm, ["mentions"]);
  if (!form.ok) return invalid(form);
  const written = await writeComment(hearingId, about, form.value, staff);
  if (!written.ok) return refusedWith(written, form.typed);
  throw redirect(`${page}#comment-${written.value}`, 303);
}
