import { Form, redirect } from "react-router";
import { listRules } from "#app/domain/hearings/list-rules.ts";
import { earliestPeriod, warningsFor } from "#app/domain/hearings/period.ts";
import { setBasis } from "#app/domain/hearings/set-basis.ts";
import { basisForm } from "#app/domain/hearings/setup-forms.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { addDays, dayFromColumn, dayOf, isoDay, parseDay, startOfDay, writeDay } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/setup-basis.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_item_basis() }];

/** `?rule=…&publishOn=…` asks for a proposal: the earliest lawful period and each day it was moved past. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const rules = await listRules();
  const asked = new URL(request.url).searchParams;
  const ruleKey = asked.get("rule") ?? hearing.rule?.key ?? "plan_strategy";
  const stored = hearing.publishOn && dayFromColumn(hearing.publishOn);
  const publishOn = parseDay(asked.get("publishOn") ?? "") ?? stored ?? addDays(dayOf(hearing.now), 7);
  const rule = rules.find((one) => one.key === ruleKey);
  const period = earliestPeriod(publishOn, rule ? Math.max(rule.minimumDays, rule.recommendedDays) : 0);
  const lawful = rule ? earliestPeriod(publishOn, rule.minimumDays) : period;
  const written = (day: typeof publishOn) => writeDay(startOfDay(day));
  const lastDay =
    hearing.closesAt && !asked.has("publishOn")
      ? isoDay(dayOf(new Date(hearing.closesAt.getTime() - 1)))
      : isoDay(period.lastDay);
  return {
    id: hearing.id,
    locked: hearing.approvedAt !== null,
    rules: rules.map(({ key, name, nameEn, paragraph, minimumDays, note, noteEn }) => ({
      key,
      line: m.staff_basis_rule_line({
        name: getLocale() === "en" ? nameEn : name,
        paragraph,
        days: minimumDays,
      }),
      note: getLocale() === "en" ? noteEn : note,
    })),
    stored: { rule: ruleKey, publishOn: isoDay(publishOn), lastDay },
    proposal: m.staff_basis_proposal({ day: written(lawful.lastDay) }),
    passed: lawful.passed.map(({ day, reason }) => `${written(day)}: ${m[`staff_day_off_${reason}`]()}`),
    warnings: warningsFor(publishOn, parseDay(lastDay) ?? period.lastDay).map((warning) =>
      m[`staff_warning_${warning}`](),
    ),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, basisForm);
  if (!form.ok) return invalid(form);
  const set = await setBasis(hearing.id, form.value, staff);
  if (!set.ok) return refusedWith(set, form.typed, set.refusal === "period_too_short" ? "lastDay" : "form");
  throw redirect(saying(paths.staffHearing(hearing.id), "saved"), 303);
}

export default function SetupBasis({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData.stored);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_item_basis()}</h1>
      <Form method="post" noValidate key={JSON.stringify(loaderData.stored)}>
        <Select
          name="rule"
          label={m.staff_basis_rule()}
          value={value("rule")}
          error={errors.rule}
          hint={loaderData.rules.find((rule) => rule.key === value("rule"))?.note}
          choices={loaderData.rules.map(({ key, line }) => ({ value: key, label: line }))}
        />
        <TextField
          name="publishOn"
          type="date"
          label={m.staff_basis_publish()}
          value={value("publishOn")}
          error={errors.publishOn}
        />
        <button className="button button-secondary" type="submit" formMethod="get">
          {m.staff_basis_propose()}
        </button>
        <div className="alert">
          <p>{loaderData.proposal}</p>
          {loaderData.passed.length > 0 && (
            <>
              <p>{m.staff_basis_passed_heading()}:</p>
              <ul>
                {loaderData.passed.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        {loaderData.warnings.map((warning) => (
          <p className="alert alert-warning" key={warning}>
            {warning}
          </p>
        ))}
        <TextField
          name="lastDay"
          type="date"
          label={m.staff_basis_last()}
          hint={m.staff_basis_last_hint()}
          value={value("lastDay")}
          error={errors.lastDay}
        />
        <button className="button button-primary" type="submit" disabled={loaderData.locked}>
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
