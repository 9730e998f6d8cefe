import { Form, redirect } from "react-router";
import { createHearing } from "#app/domain/hearings/create-hearing.ts";
import { presentationForm } from "#app/domain/hearings/setup-forms.ts";
import { may } from "#app/domain/staff/staff.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireRight } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PresentationFields } from "#app/ui/form/presentation-fields.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/new-hearing.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_set_up_hearing() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const id = idFrom(params.strategyId);
  const { found } = await requireRight(request, may.setUpHearing, () => findStrategy(id));
  return { id, title: found.title };
}

export async function action({ params, request }: Route.ActionArgs) {
  const id = idFrom(params.strategyId);
  const { staff } = await requireRight(request, may.setUpHearing, () => findStrategy(id));
  const form = await readForm(request, presentationForm);
  if (!form.ok) return invalid(form);
  const created = await createHearing(id, form.value, staff);
  if (!created.ok) return refusedWith(created, form.typed, "slug");
  throw redirect(paths.staffHearing(created.value), 303);
}

export default function NewHearing({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <p>
        <a href={paths.strategy(loaderData.id)}>← {loaderData.title}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_set_up_hearing()}</h1>
      <Form method="post" noValidate>
        <PresentationFields value={valueIn(actionData?.typed, { title: loaderData.title })} errors={errors} />
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
