import { createHash } from "node:crypto";
import { z } from "zod";
import { forgetAttempts, minutesToWait } from "#app/server/attempt-limit.ts";
import { signIn } from "#app/server/sign-in.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { type FieldErrors, readForm, type Typed } from "./form.ts";
import { requestContext } from "./request-context.ts";

const signInForm = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, { error: () => m.staff_error_email() })
    .max(254),
  password: z
    .string()
    .min(1, { error: () => m.staff_error_password() })
    .max(200),
});

type SignedIn =
  | { ok: true; cookies: string[] }
  | { ok: false; status: 422 | 429; errors: FieldErrors; typed: Typed };

/** Signs an official in. Whatever is wrong is said in the same words; eight attempts a quarter of an hour. */
export async function signInFromForm(request: Request): Promise<SignedIn> {
  const form = await readForm(request, signInForm);
  if (!form.ok) return { ok: false, status: 422, errors: form.errors, typed: form.typed };
  const { email, password } = form.value;
  const attempts = attemptsOf("sign-in", `${email}|${requestContext().ip}`);
  const minutes = await attempts.wait();
  if (minutes > 0) {
    return {
      ok: false,
      status: 429,
      errors: { form: m.staff_sign_in_too_often({ minutes }) },
      typed: form.typed,
    };
  }
  const cookies = await signIn(email, password, request.headers);
  if (!cookies)
    return { ok: false, status: 422, errors: { form: m.staff_sign_in_wrong() }, typed: form.typed };
  await attempts.forget();
  return { ok: true, cookies };
}

/** Eight attempts a quarter of an hour at one thing by one somebody, who is kept only as a digest. */
export function attemptsOf(what: string, who: string) {
  const key = createHash("sha256").update(`${what}|${who}`).digest("hex");
  return { wait: () => minutesToWait(key), forget: () => forgetAttempts(key) };
}
