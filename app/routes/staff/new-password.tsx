import { data } from "react-router";
import { z } from "zod";
import { requestPassword } from "#app/domain/staff/request-password.ts";
import { plainAddress } from "#app/domain/staff/staff.ts";
import { type FieldErrors, invalid, readForm } from "#app/http/form.ts";
import { staffOf } from "#app/http/session.ts";
import { attemptsOf } from "#app/http/sign-in-form.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/new-password.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_new_password_heading() }];

const form = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => plainAddress.safeParse(text).success, { error: () => m.submission_error_email() }),
});

export async function loader({ request }: Route.LoaderArgs) {
  return { email: (await staffOf(request))?.email ?? "" };
}

/** Says the same whether or not somebody can sign in with the address. */
export async function action({ request }: Route.ActionArgs) {
  const read = await readForm(request, form);
  if (!read.ok) return invalid(read);
  const { email } = read.value;
  const minutes = await attemptsOf("password", email).wait();
  if (minutes > 0) {
    const errors = { form: m.staff_sign_in_too_often({ minutes }) };
    return data({ errors, typed: read.typed, sentTo: "" }, { status: 429 });
  }
  await requestPassword(email);
  return { errors: {}, typed: read.typed, sentTo: email };
}

export default function NewPassword({ loaderData, actionData }: Route.ComponentProps) {
  const errors: FieldErrors = actionData?.errors ?? {};
  const sentTo = actionData && "sentTo" in actionData ? actionData.sentTo : "";
  if (sentTo) {
    return (
      <>
        <h1>{m.staff_new_password_heading()}</h1>
        <p className="alert alert-success" role="status">
          {m.staff_new_password_sent({ email: sentTo })}
        </p>
        <a className="button button-secondary" href={paths.signIn()}>
          {m.staff_sign_in_heading()}
        </a>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_new_password_heading()}</h1>
      <p>{m.staff_new_password_lead()}</p>
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          label={m.staff_email()}
          autoComplete="username"
          value={valueIn(actionData?.typed)("email") || loaderData.email}
          error={errors.email}
        />
        <button className="button button-primary" type="submit">
          {m.staff_new_password_button()}
        </button>
      </form>
    </>
  );
}
