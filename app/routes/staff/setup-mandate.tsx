import { Form, redirect } from "react-router";
import { limitLine, limitsFromColumn, mandateForm } from "#app/domain/hearings/mandate.ts";
import { setMandate } from "#app/domain/hearings/set-mandate.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/setup-mandate.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_item_mandate() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const { mandate } = hearing;
  const stored: Record<string, string> = mandate
    ? {
        purpose: mandate.purpose,
        canInfluence: mandate.canInfluence.join("\n"),
        cannotInfluence: limitsFromColumn(mandate.cannotInfluence).map(limitLine).join("\n"),
        howUsed: mandate.howUsed,
        resources: mandate.resources,
        possibleResults: mandate.possibleResults,
        successCriteria: mandate.successCriteria.join("\n"),
        whoDecides: mandate.whoDecides,
        decidedWhen: mandate.decidedWhen,
      }
    : {};
  return { id: hearing.id, locked: hearing.approvedAt !== null, stored };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, mandateForm);
  if (!form.ok) return invalid(form);
  const set = await setMandate(hearing.id, form.value, staff);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(saying(paths.staffHearing(hearing.id), "saved"), 303);
}

export default function SetupMandate({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData.stored);
  const fields = [
    ["purpose", m.staff_mandate_purpose(), undefined],
    ["canInfluence", m.staff_mandate_can(), m.staff_lines_hint()],
    ["cannotInfluence", m.staff_mandate_cannot(), m.staff_limits_hint()],
    ["howUsed", m.staff_mandate_how(), undefined],
    ["resources", m.staff_mandate_resources(), undefined],
    ["possibleResults", m.staff_mandate_results(), undefined],
    ["successCriteria", m.staff_mandate_success(), m.staff_lines_hint()],
    ["whoDecides", m.staff_mandate_who(), undefined],
    ["decidedWhen", m.staff_mandate_when(), undefined],
  ] as const;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_item_mandate()}</h1>
      <Form method="post" noValidate>
        {fields.map(([name, label, hint]) => (
          <TextArea
            key={name}
            name={name}
            label={label}
            hint={hint}
            rows={4}
            value={value(name)}
            error={errors[name]}
          />
        ))}
        <button className="button button-primary" type="submit" disabled={loaderData.locked}>
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
