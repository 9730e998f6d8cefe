import { readDraftToken } from "#app/domain/drafts/link.ts";
import { readFormToken } from "#app/domain/submissions/form-token.ts";
import { receiveJointLetter } from "#app/domain/submissions/receive-joint-letter.ts";
import { receiveSubmission, type Stored } from "#app/domain/submissions/receive-submission.ts";
import { speaksForOrganisation, submissionForm } from "#app/domain/submissions/submission.ts";
import { signsOf } from "#app/domain/submissions/suspicions.ts";
import { type Refused, sentenceOf } from "#app/shared/result.ts";
import { getLocale } from "#app/shared/text/language.ts";
import { now } from "#app/shared/time.ts";
import { composeForm } from "./composed-form.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { originOf } from "./origin.ts";
import { elapsedMs } from "./request-context.ts";
import { readFormWithFiles } from "./uploads/form-with-files.ts";

type Received =
  /** With the draft it was written from, which is not needed any more, and the random part of its sheet of background questions; none when it is late. */
  | { ok: true; stored: Stored; draftId: string | null; nonce: string }
  | { ok: false; status: 422 | 409; errors: FieldErrors; typed: Typed };

/** Reads a citizen's form and stores what it sends; or says what is wrong, with everything that was typed. */
export async function receiveFromForm(
  request: Request,
  hearingId: string,
  hearingVersionId: string,
): Promise<Received> {
  const form = await readFormWithFiles(request, submissionForm);
  if (!form.ok) return { ok: false, status: 422, errors: form.errors, typed: form.typed };
  const { value } = form;
  const said = await composeForm(value, hearingVersionId, getLocale());
  if (!said.ok) return { ok: false, status: 422, errors: said.errors, typed: form.typed };
  const token = readFormToken(value.formToken, hearingId);
  if (!token) {
    return {
      ok: false,
      status: 422,
      errors: { form: sentenceOf("form_too_old") },
      typed: withoutToken(form.typed),
    };
  }
  const suspicions = signsOf(
    { ...value, body: said.value.body },
    (now().getTime() - token.shownAt.getTime()) / 1000,
  );
  const incoming = {
    hearingId,
    idempotencyKey: token.key,
    name: value.name,
    email: value.email,
    protectedAddress: value.protectedAddress,
    locale: getLocale(),
    ...said.value,
    ...(form.attachments.length > 0 && { attachments: form.attachments }),
    onBehalfOf: value.onBehalfOf,
    organisation: speaksForOrganisation(value.onBehalfOf) ? value.organisation : "",
    capacity: speaksForOrganisation(value.onBehalfOf) ? value.capacity : "",
    channel: "web" as const,
    suspicions,
    origin: await originOf({ ...value, hearingId, body: said.value.body }, token),
    elapsedMs: elapsedMs(),
  };
  const result =
    value.onBehalfOf === "several"
      ? await receiveJointLetter(incoming, value.cosigners)
      : await receiveSubmission(incoming);
  if (result.ok) {
    const nonce = result.value.late ? "" : token.nonce;
    return { ok: true, stored: result.value, draftId: readDraftToken(value.draft), nonce };
  }
  return { ok: false, status: 409, errors: errorOf(result), typed: withoutToken(form.typed) };
}

const errorOf = (refusal: Refused): FieldErrors => ({ form: sentenceOf(refusal.refusal, refusal.about) });
/** A form that is shown again after a refusal gets a new token, so that sending it again is a new submission. */
const withoutToken = ({ formToken: _, ...typed }: Typed): Typed => typed;
