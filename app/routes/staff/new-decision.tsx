import { Form, redirect } from "react-router";
import { listDecisions } from "#app/domain/decisions/list-decisions.ts";
import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { countRecipients } from "#app/domain/follow-ups/count-recipients.ts";
import { listResponses } from "#app/domain/responses/list-responses.ts";
import { outcomes } from "#app/domain/responses/response.ts";
import { may } from "#app/domain/staff/staff.ts";
import { readDecision } from "#app/http/decision-form.ts";
import { invalid, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, isoDay } from "#app/shared/time.ts";
import { Checkbox, Radios } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextArea, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { wordFor } from "#app/ui/words.ts";
import type { Route } from "./+types/new-decision.ts";

export const meta: Route.MetaFunction = () => [{ title: m.decision_record() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.recordDecision);
  const [responses, recipients, decisions] = await Promise.all([
    listResponses(hearing.id),
    countRecipients(hearing.id),
    listDecisions(hearing.id),
  ]);
  return {
    carried: carriedFrom(decisions.at(-1)),
    today: isoDay(dayOf(hearing.now)),
    recipients,
    responses: responses.map(({ id, number, outcome, reason }) => ({ id, number, outcome, reason })),
  };
}

/** A council mostly does what its committee advised, so the form begins with where that departed from the recommendation. */
function carriedFrom(latest: Awaited<ReturnType<typeof listDecisions>>[number] | undefined) {
  if (!latest || latest.departures.length === 0) return null;
  const fields = latest.departures.flatMap(({ responseId, outcome, reason }) => [
    [`outcome:${responseId}`, outcome],
    [`reason:${responseId}`, reason],
  ]);
  return {
    body: latest.body,
    departs: latest.departures.map(({ responseId }) => responseId),
    fields: { followsRecommendation: "no", ...Object.fromEntries(fields) } as Record<string, string>,
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.recordDecision);
  const form = await readDecision(request);
  if (!form.ok) return invalid(form);
  const recorded = await recordDecision(hearing.id, form.value, staff);
  if (!recorded.ok) return refusedWith(recorded, form.typed);
  throw redirect(saying(paths.decisions(hearing.id), "saved"), 303);
}

export default function NewDecision({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, { meetingOn: page.today, ...page.carried?.fields });
  const departs = actionData?.typed.departs ?? page.carried?.departs ?? [];
  const area = (name: string, label: string, required = true) => (
    <TextArea {...{ name, label, required }} rows={5} value={value(name)} error={errors[name]} />
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.decision_record()}</h1>
      <p>{m.casework_release_who(page.recipients)}</p>
      <Form method="post" noValidate>
        <Radios
          name="kind"
          label={m.decision_kind()}
          value={value("kind")}
          error={errors.kind}
          choices={(["committee", "council"] as const).map((kind) => ({
            value: kind,
            label: m[`decision_kind_${kind}`](),
          }))}
        />
        <TextField name="body" label={m.decision_body()} value={value("body")} error={errors.body} />
        <TextField
          name="meetingOn"
          type="date"
          label={m.decision_meeting_on()}
          value={value("meetingOn")}
          error={errors.meetingOn}
        />
        <TextField
          name="itemNumber"
          label={m.decision_item_number()}
          value={value("itemNumber")}
          error={errors.itemNumber}
        />
        <TextField
          name="itemTitle"
          label={m.decision_item_title()}
          value={value("itemTitle")}
          error={errors.itemTitle}
        />
        {area("recommendation", m.decision_recommendation())}
        {area("presentation", m.decision_presentation())}
        {area("economy", m.decision_economy())}
        {area("competence", m.decision_competence())}
        {area("text", m.decision_text())}
        <Radios
          name="followsRecommendation"
          label={m.decision_does_it_follow()}
          value={value("followsRecommendation")}
          error={errors.followsRecommendation}
          choices={[
            { value: "yes", label: m.staff_yes() },
            { value: "no", label: m.staff_no() },
          ]}
        />
        {area("politicalReason", m.decision_political_reason())}
        <TextArea
          name="absent"
          label={m.decision_absent()}
          hint={m.staff_lines_hint()}
          rows={3}
          required={false}
          value={value("absent")}
          error={errors.absent}
        />
        {area("dissent", m.decision_dissent(), false)}
        <h2>{m.decision_departures_heading()}</h2>
        <p>{m.decision_departures_hint()}</p>
        {page.carried && (
          <p className="alert">{m.decision_departures_carried({ body: page.carried.body })}</p>
        )}
        {page.responses.map((response) => (
          <details key={response.id} className="card" open={departs.includes(response.id)}>
            <summary>
              {m.casework_response_numbered({ number: response.number })} –{" "}
              {wordFor.outcome(response.outcome)}
            </summary>
            <p className="plain-text">{response.reason}</p>
            <Checkbox
              name="departs"
              value={response.id}
              checked={departs.includes(response.id)}
              label={m.decision_departs_here()}
            />
            <Select
              name={`outcome:${response.id}`}
              label={m.casework_outcome()}
              value={value(`outcome:${response.id}`)}
              error={errors[`outcome:${response.id}`]}
              choices={outcomes.map((outcome) => ({ value: outcome, label: wordFor.outcome(outcome) }))}
            />
            <TextArea
              name={`reason:${response.id}`}
              label={m.casework_reason()}
              rows={3}
              required={false}
              value={value(`reason:${response.id}`)}
              error={errors[`reason:${response.id}`]}
            />
          </details>
        ))}
        <button className="button button-primary" type="submit">
          {m.decision_record_button()}
        </button>
      </Form>
    </>
  );
}
