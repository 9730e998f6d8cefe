import { Form, redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { addSection } from "#app/domain/strategies/add-section.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { sectionForm } from "#app/domain/strategies/section.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireRight } from "#app/http/session.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { SectionFields } from "#app/ui/form/section-fields.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/new-section.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_new_section() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const id = idFrom(params.strategyId);
  const { found } = await requireRight(request, may.writeStrategy, () => findStrategy(id));
  return { id, title: found.title };
}

export async function action({ params, request }: Route.ActionArgs) {
  const id = idFrom(params.strategyId);
  const { staff } = await requireRight(request, may.writeStrategy, () => findStrategy(id));
  const form = await readForm(request, sectionForm);
  if (!form.ok) return invalid(form);
  const added = await addSection(id, form.value, staff);
  if (!added.ok) return refusedWith(added, form.typed);
  throw redirect(saying(paths.strategy(id), "saved"), 303);
}

export default function NewSection({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <p>
        <a href={paths.strategy(loaderData.id)}>← {loaderData.title}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_new_section()}</h1>
      <Form method="post" noValidate>
        <SectionFields value={valueIn(actionData?.typed)} html="" errors={errors} />
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
