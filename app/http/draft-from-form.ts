import { createDraft } from "#app/domain/drafts/create-draft.ts";
import { draftForm } from "#app/domain/drafts/draft.ts";
import { readDraftToken } from "#app/domain/drafts/link.ts";
import { readFormToken } from "#app/domain/submissions/form-token.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { networkOf, requestContext } from "./request-context.ts";
import { attemptsOf } from "./sign-in-form.ts";
import { readFormWithFiles } from "./uploads/form-with-files.ts";

type Kept = { ok: true } | { ok: false; status: 409 | 422 | 429; errors: FieldErrors; typed: Typed };

/**
 * Keeps what a citizen has written so far. The answer does not tell whether the address was known, nor whether a machine was
 * seen through; one network may keep eight drafts in a quarter of an hour. Sending itself is never held up.
 */
export async function draftFromForm(request: Request, hearingId: string): Promise<Kept> {
  const form = await readFormWithFiles(request, draftForm, ["attachments"]);
  const { formToken: _, ...typed } = form.typed;
  if (!form.ok) return { ok: false, status: 422, errors: form.errors, typed: form.typed };
  if (!readFormToken(form.value.formToken, hearingId))
    return { ok: false, status: 422, errors: { form: sentenceOf("form_too_old") }, typed };
  if (form.value.website !== "") return { ok: true };
  const minutes = await attemptsOf("draft", networkOf(requestContext().ip)).wait();
  if (minutes > 0)
    return {
      ok: false,
      status: 429,
      errors: { form: m.draft_error_too_often({ minutes }) },
      typed: form.typed,
    };
  const kept = await createDraft(hearingId, form.value, readDraftToken(form.value.draft), getLocale());
  if (kept.ok) return { ok: true };
  return {
    ok: false,
    status: 409,
    errors: { form: sentenceOf(kept.refusal, kept.about) },
    typed: form.typed,
  };
}
