import { isSubscribeFormToken } from "#app/domain/subscriptions/link.ts";
import { requestSubscription } from "#app/domain/subscriptions/request-subscription.ts";
import { readSubject, subscribeForm } from "#app/domain/subscriptions/subscription.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { now } from "#app/shared/time.ts";
import { type FieldErrors, readForm, type Typed } from "./form.ts";
import { networkOf, requestContext } from "./request-context.ts";
import { attemptsOf } from "./sign-in-form.ts";

type Subscribed = { ok: true } | { ok: false; status: 409 | 422 | 429; errors: FieldErrors; typed: Typed };

/**
 * Takes an address down for news. The answer does not tell whether the address was known, nor whether a machine was seen
 * through; one network may put eight addresses down in a quarter of an hour.
 */
export async function subscribeFromForm(request: Request): Promise<Subscribed> {
  const form = await readForm(request, subscribeForm);
  const { formToken: _, ...typed } = form.typed;
  if (!form.ok) return { ok: false, status: 422, errors: form.errors, typed };
  const { what, pace, email, formToken, website } = form.value;
  const subject = readSubject(what);
  if (!subject || !isSubscribeFormToken(formToken, now()))
    return { ok: false, status: 422, errors: { form: m.subscription_error_old_form() }, typed };
  if (website !== "") return { ok: true };
  const minutes = await attemptsOf("subscribe", networkOf(requestContext().ip)).wait();
  if (minutes > 0)
    return { ok: false, status: 429, errors: { form: m.subscription_error_too_often({ minutes }) }, typed };
  const asked = await requestSubscription({ email, subject, pace }, getLocale());
  if (asked.ok) return { ok: true };
  return { ok: false, status: 409, errors: { what: sentenceOf(asked.refusal, asked.about) }, typed };
}
