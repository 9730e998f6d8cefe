import { listAttached } from "#app/domain/attachments/list-attachments.ts";
import { readFormToken } from "#app/domain/submissions/form-token.ts";
import { replaceSubmission } from "#app/domain/submissions/replace-submission.ts";
import { replacementForm } from "#app/domain/submissions/replacement.ts";
import { speaksForOrganisation } from "#app/domain/submissions/submission.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { getLocale } from "#app/shared/text/language.ts";
import { composeForm } from "./composed-form.ts";
import { invalid, readForm, refusedWith } from "./form.ts";
import { elapsedMs } from "./request-context.ts";

type Own = {
  participantId: string;
  submissionId: string;
  number: number;
  hearingId: string;
  hearingVersionId: string;
};

/** Reads what a participant sends in place of one of their submissions, and stores it; or says what is wrong, with all that was typed. */
export async function replaceFromForm(request: Request, own: Own) {
  const form = await readForm(request, replacementForm, ["files"]);
  if (!form.ok) return { ok: false as const, answer: invalid(form) };
  const { value, typed } = form;
  const said = await composeForm(value, own.hearingVersionId, getLocale());
  if (!said.ok) return { ok: false as const, answer: invalid({ typed, errors: said.errors }) };
  const { formToken: _, ...anew } = typed;
  const token = readFormToken(value.formToken, own.hearingId);
  if (!token) {
    const errors = { form: sentenceOf("form_too_old") };
    return { ok: false as const, answer: invalid({ typed: anew, errors }) };
  }
  const forOrganisation = speaksForOrganisation(value.onBehalfOf);
  const stored = await replaceSubmission(own.participantId, own.number, {
    ...{ ...said.value, idempotencyKey: token.key, onBehalfOf: value.onBehalfOf },
    ...{
      organisation: forOrganisation ? value.organisation : "",
      capacity: forOrganisation ? value.capacity : "",
    },
    attachments: await listAttached(own.submissionId, value.files),
    ...{ locale: getLocale(), elapsedMs: elapsedMs() },
  });
  if (!stored.ok) return { ok: false as const, answer: refusedWith(stored, anew) };
  return { ok: true as const, submissionId: stored.value.submissionId };
}
