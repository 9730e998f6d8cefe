import { Form, redirect } from "react-router";
import { authorityForm } from "#app/domain/authority/authority.ts";
import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { setAuthority } from "#app/domain/authority/set-authority.ts";
import { invalid, readForm } from "#app/http/form.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/authority.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_nav_authority() }];

export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  const { accessibilityUrl, ...authority } = await findAuthority();
  return { ...authority, accessibilityUrl: accessibilityUrl ?? "" };
}

export async function action({ request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const form = await readForm(request, authorityForm);
  if (!form.ok) return invalid(form);
  await setAuthority(form.value, staff);
  throw redirect(saying(paths.authority(), "saved"), 303);
}

export default function Authority({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData);
  const fields = [
    ["name", m.staff_contact_name(), true],
    ["address", m.casework_address(), false],
    ["phone", m.staff_contact_phone(), false],
    ["email", m.staff_contact_email(), true],
    ["colour", m.staff_colour(), true],
    ["accessibilityUrl", m.staff_accessibility_url(), false],
  ] as const;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_nav_authority()}</h1>
      <Form method="post" noValidate>
        {fields.map(([name, label, required]) => (
          <TextField
            key={name}
            {...{ name, label, required }}
            hint={name === "address" ? m.staff_address_hint() : undefined}
            value={value(name)}
            error={errors[name]}
          />
        ))}
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
      <h2>{m.reach_population_heading()}</h2>
      <p>
        <a href={paths.population()}>{m.reach_population_link()}</a>
      </p>
    </>
  );
}
