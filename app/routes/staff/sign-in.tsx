import { data, redirect } from "react-router";
import { staffOf } from "#app/http/session.ts";
import { signInFromForm } from "#app/http/sign-in-form.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import type { Route } from "./+types/sign-in.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_sign_in_heading() }];

export async function loader({ request }: Route.LoaderArgs) {
  if (await staffOf(request)) throw redirect(paths.desk());
  return { chosen: new URL(request.url).searchParams.has("chosen") };
}

export async function action({ request }: Route.ActionArgs) {
  const signedIn = await signInFromForm(request);
  if (!signedIn.ok)
    return data({ errors: signedIn.errors, typed: signedIn.typed }, { status: signedIn.status });
  const headers = new Headers();
  for (const cookie of signedIn.cookies) headers.append("Set-Cookie", cookie);
  throw redirect(paths.desk(), { status: 303, headers });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      {loaderData.chosen && !actionData && (
        <p className="alert alert-success" role="status">
          {m.staff_choose_password_done()}
        </p>
      )}
      <h1>{m.staff_sign_in_heading()}</h1>
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          label={m.staff_email()}
          autoComplete="username"
          value={String(actionData?.typed.email ?? "")}
          error={errors.email}
        />
        <TextField
          name="password"
          type="password"
          label={m.staff_password()}
          autoComplete="current-password"
          error={errors.password}
        />
        <button className="button button-primary" type="submit">
          {m.staff_sign_in_button()}
        </button>
      </form>
      <p>
        <a href={paths.newPassword()}>{m.staff_forgotten()}</a>
      </p>
    </>
  );
}
