import { Form, redirect } from "react-router";
import { listDistricts } from "#app/domain/reach/list-districts.ts";
import { districtsForm } from "#app/domain/reach/population.ts";
import { setDistricts } from "#app/domain/reach/set-districts.ts";
import { invalid, readForm } from "#app/http/form.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/districts.ts";

export const meta: Route.MetaFunction = () => [{ title: m.reach_districts_heading() }];

export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return { districts: (await listDistricts()).join("\n") };
}

export async function action({ request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const form = await readForm(request, districtsForm);
  if (!form.ok) return invalid(form);
  await setDistricts(form.value, staff);
  throw redirect(saying(paths.population(), "saved"), 303);
}

export default function Districts({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData);
  return (
    <>
      <p>
        <a href={paths.population()}>← {m.reach_population_heading()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.reach_districts_heading()}</h1>
      <p>{m.reach_districts_text()}</p>
      <Form method="post" noValidate>
        <TextArea
          name="districts"
          label={m.reach_districts_label()}
          hint={m.reach_districts_hint()}
          rows={10}
          required={false}
          value={value("districts")}
          error={errors.districts}
        />
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
