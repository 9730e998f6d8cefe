import { Form, redirect } from "react-router";
import { listDepartments } from "#app/domain/staff/list-departments.ts";
import { may } from "#app/domain/staff/staff.ts";
import { createStrategy } from "#app/domain/strategies/create-strategy.ts";
import { listStrategies } from "#app/domain/strategies/find-strategy.ts";
import { strategyForm } from "#app/domain/strategies/section.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { notFound } from "#app/http/found.ts";
import { requireStaff } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/new-strategy.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_new_strategy() }];

export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  const departments = (await listDepartments()).filter((department) =>
    may.writeStrategy(staff, department.id),
  );
  if (departments.length === 0) throw notFound();
  const parents = await listStrategies(null);
  return {
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
    parents: parents.map(({ id, title }) => ({ value: id, label: title })),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const staff = await requireStaff(request);
  const form = await readForm(request, strategyForm);
  if (!form.ok) return invalid(form);
  if (!may.writeStrategy(staff, form.value.departmentId)) throw notFound();
  const created = await createStrategy(form.value, staff);
  if (!created.ok) return refusedWith(created, form.typed);
  throw redirect(paths.strategy(created.value.strategyId), 303);
}

export default function NewStrategy({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_new_strategy()}</h1>
      <Form method="post" noValidate>
        <TextField name="title" label={m.staff_title()} value={value("title")} error={errors.title} />
        <TextField name="topic" label={m.staff_topic()} value={value("topic")} error={errors.topic} />
        <Select
          name="departmentId"
          label={m.staff_department()}
          choices={loaderData.departments}
          value={value("departmentId")}
          error={errors.departmentId}
        />
        <Select
          name="parentId"
          label={m.staff_parent()}
          empty={m.staff_no_parent()}
          required={false}
          choices={loaderData.parents}
          value={value("parentId")}
          error={errors.parentId}
        />
        <button className="button button-primary" type="submit">
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
