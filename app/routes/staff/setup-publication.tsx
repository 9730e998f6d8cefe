import { Form, redirect } from "react-router";
import { namesShownChoices, policyForm, publishWhens } from "#app/domain/hearings/publication-policy.ts";
import { setPublicationPolicy } from "#app/domain/hearings/set-publication-policy.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Radios } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/setup-publication.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_item_publication() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const { publishWhen, namesShown, approvedAt } = hearing;
  return { locked: approvedAt !== null, stored: { publishWhen, namesShown } };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, policyForm);
  if (!form.ok) return invalid(form);
  const set = await setPublicationPolicy(hearing.id, form.value, staff);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(saying(paths.staffHearing(hearing.id), "saved"), 303);
}

export default function SetupPublication({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData.stored);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_item_publication()}</h1>
      <p>{m.clearing_policy_lead()}</p>
      <Form method="post" noValidate>
        <Radios
          name="publishWhen"
          label={m.clearing_policy_when()}
          value={value("publishWhen")}
          error={errors.publishWhen}
          choices={publishWhens.map((when) => ({
            ...{
              value: when,
              label: m[`clearing_policy_${when}`](),
              hint: m[`clearing_policy_${when}_hint`](),
            },
          }))}
        />
        <Radios
          name="namesShown"
          label={m.clearing_policy_names()}
          value={value("namesShown")}
          error={errors.namesShown}
          choices={namesShownChoices.map((names) => ({
            ...{
              value: names,
              label: m[`clearing_policy_${names}`](),
              hint: m[`clearing_policy_${names}_hint`](),
            },
          }))}
        />
        <button className="button button-primary" type="submit" disabled={loaderData.locked}>
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
