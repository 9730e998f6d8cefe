import { hasSection } from "#app/domain/strategies/list-sections.ts";
import { readFormToken } from "#app/domain/submissions/form-token.ts";
import { replaceSubmission } from "#app/domain/submissions/replace-submission.ts";
import { replacementForm } from "#app/domain/submissions/replacement.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { invalid, readForm, refusedWith } from "./form.ts";
import { elapsedMs } from "./request-context.ts";

type Own = { participantId: string; number: number; hearingId: string; hearingVersionId: string };

/** Reads what a participant sends in place of one of their submissions, and stores it; or says what is wrong, with all that was typed. */
export async function replaceFromForm(request: Request, own: Own) {
  const form = await readForm(request, replacementForm);
  if (!form.ok) return { ok: false as const, answer: invalid(form) };
  const { value, typed } = form;
  if (value.section && !(await hasSection(own.hearingVersionId, value.section)))
    return {
      ok: false as const,
      answer: invalid({ typed, errors: { section: m.submission_error_section() } }),
    };
  const { formToken: _, ...anew } = typed;
  const token = readFormToken(value.formToken, own.hearingId);
  if (!token)
    return {
      ok: false as const,
      answer: invalid({ typed: anew, errors: { form: sentenceOf("form_too_old") } }),
    };
  const stored = await replaceSubmission(own.participantId, own.number, {
    ...{ idempotencyKey: token.key, body: value.body, onBehalfOf: value.onBehalfOf },
    organisation: value.onBehalfOf === "self" ? "" : value.organisation,
    ...{ sectionIdentity: value.section, locale: getLocale(), elapsedMs: elapsedMs() },
  });
  if (!stored.ok) return { ok: false as const, answer: refusedWith(stored, anew) };
  return { ok: true as const, submissionId: stored.value.submissionId };
}
