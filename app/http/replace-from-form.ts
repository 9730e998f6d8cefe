import { readFormToken } from "#app/domain/submissions/form-token.ts";
import { replaceSubmission } from "#app/domain/submissions/replace-submission.ts";
import { replacementForm } from "#app/domain/submissions/replacement.ts";
import { speaksForOrganisation } from "#app/domain/submissions/submission.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { getLocale } from "#app/shared/text/language.ts";
import { composeForm } from "./composed-form.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { elapsedMs } from "./request-context.ts";
import { readFormWithFiles } from "./uploads/form-with-files.ts";

type Own = { participantId: string; number: number; hearingId: string; hearingVersionId: string };
type Replaced =
  | { ok: true; submissionId: string }
  | { ok: false; status: 409 | 422; errors: FieldErrors; typed: Typed };

/** Reads what a participant sends in place of one of their submissions, and stores it; or says what is wrong, with all that was typed. */
export async function replaceFromForm(request: Request, own: Own): Promise<Replaced> {
  const form = await readFormWithFiles(request, replacementForm);
  const { typed } = form;
  if (!form.ok) return { ok: false, status: 422, errors: form.errors, typed };
  const { value } = form;
  const said = await composeForm(value, own.hearingVersionId, getLocale());
  if (!said.ok) return { ok: false, status: 422, errors: said.errors, typed };
  const { formToken: _, ...anew } = typed;
  const token = readFormToken(value.formToken, own.hearingId);
  if (!token) return { ok: false, status: 422, errors: { form: sentenceOf("form_too_old") }, typed: anew };
  const forOrganisation = speaksForOrganisation(value.onBehalfOf);
  const stored = await replaceSubmission(own.participantId, own.number, {
    ...{ ...said.value, idempotencyKey: token.key, onBehalfOf: value.onBehalfOf },
    ...{
      organisation: forOrganisation ? value.organisation : "",
      capacity: forOrganisation ? value.capacity : "",
    },
    attachments: form.attachments,
    ...{ locale: getLocale(), elapsedMs: elapsedMs() },
  });
  if (stored.ok) return { ok: true, submissionId: stored.value.submissionId };
  return {
    ...{ ok: false, status: 409, typed: anew },
    errors: { form: sentenceOf(stored.refusal, stored.about) },
  };
}
