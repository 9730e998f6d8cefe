import { Form, redirect } from "react-router";
import { setPlan } from "#app/domain/hearings/set-plan.ts";
import { phaseKinds } from "#app/domain/hearings/setup-forms.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, refusedWith } from "#app/http/form.ts";
import { readPlan } from "#app/http/plan-form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayFromColumn, dayOf, isoDay, writeIsoClock } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { wordFor } from "#app/ui/words.ts";
import type { Route } from "./+types/setup-plan.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_item_plan() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const stored: Record<string, string> = {};
  for (const phase of hearing.phases) {
    stored[`${phase.kind}.startsOn`] = isoDay(dayFromColumn(phase.startsOn));
    stored[`${phase.kind}.endsOn`] = isoDay(dayFromColumn(phase.endsOn));
    stored[`${phase.kind}.text`] = phase.text;
    stored[`${phase.kind}.activities`] = phase.activities
      .map(({ startsAt, title, place, text }) =>
        [`${isoDay(dayOf(startsAt))} ${writeIsoClock(startsAt)}`, title, place, text]
          .filter(Boolean)
          .join(" | "),
      )
      .join("\n");
  }
  return { id: hearing.id, locked: hearing.approvedAt !== null, stored };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readPlan(request);
  if (!form.ok) return invalid(form);
  const set = await setPlan(hearing.id, form.value, staff);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(saying(paths.staffHearing(hearing.id), "saved"), 303);
}

export default function SetupPlan({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData.stored);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_item_plan()}</h1>
      <Form method="post" noValidate>
        {phaseKinds.map((kind) => (
          <fieldset className="card" key={kind}>
            <legend className="form-label">{wordFor.phase(kind)}</legend>
            <div className="side-by-side">
              {(["startsOn", "endsOn"] as const).map((end) => (
                <TextField
                  key={end}
                  name={`${kind}.${end}`}
                  type="date"
                  label={end === "startsOn" ? m.staff_plan_from() : m.staff_plan_to()}
                  value={value(`${kind}.${end}`)}
                  error={errors[`${kind}.${end}`]}
                />
              ))}
            </div>
            <TextField
              name={`${kind}.text`}
              label={m.staff_plan_text()}
              required={false}
              value={value(`${kind}.text`)}
              error={errors[`${kind}.text`]}
            />
            <TextArea
              name={`${kind}.activities`}
              label={m.staff_plan_activities()}
              hint={m.staff_plan_activities_hint()}
              rows={3}
              required={false}
              value={value(`${kind}.activities`)}
              error={errors[`${kind}.activities`]}
            />
          </fieldset>
        ))}
        <button className="button button-primary" type="submit" disabled={loaderData.locked}>
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
