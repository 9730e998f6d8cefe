import { redirect } from "react-router";
import { findPasswordLink } from "#app/domain/staff/find-password-link.ts";
import { passwordForm, setPassword } from "#app/domain/staff/set-password.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { paths } from "#app/shared/paths.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import type { Route } from "./+types/choose-password.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_choose_password_heading() }];

export async function loader({ params }: Route.LoaderArgs) {
  return { owner: await findPasswordLink(params.token) };
}

export async function action({ params, request }: Route.ActionArgs) {
  const form = await readForm(request, passwordForm);
  if (!form.ok) return invalid(form);
  const set = await setPassword(params.token, form.value.newPassword);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(`${paths.signIn()}?chosen`, 303);
}

export default function ChoosePassword({ loaderData: { owner }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  if (!owner) {
    return (
      <>
        <h1>{m.staff_link_spent_heading()}</h1>
        <p className="font-lead">{sentenceOf("link_spent")}</p>
        <a className="button button-secondary" href={paths.newPassword()}>
          {m.staff_new_password_heading()}
        </a>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_choose_password_heading()}</h1>
      <p>{m.staff_choose_password_lead({ email: owner.email })}</p>
      <form method="post" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={owner.email} />
        <TextField
          name="newPassword"
          type="password"
          label={m.staff_choose_password_field()}
          hint={m.staff_choose_password_hint()}
          autoComplete="new-password"
          error={errors.newPassword}
        />
        <button className="button button-primary" type="submit">
          {m.staff_choose_password_button()}
        </button>
      </form>
    </>
  );
}
