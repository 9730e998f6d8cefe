import { Form, redirect } from "react-router";
import { alertForm } from "#app/domain/alerts/alert.ts";
import { closeAlert } from "#app/domain/alerts/close-alert.ts";
import { countIntake, findAlert, listAlerts } from "#app/domain/alerts/find-alert.ts";
import { startAlert } from "#app/domain/alerts/start-alert.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { AlertTable } from "#app/ui/casework/alert-table.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/alert.ts";

export const meta: Route.MetaFunction = () => [{ title: m.alert_heading() }];

/** Whether a hearing is on alert, what its form has brought lately, and every alert there was. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [alert, intake, alerts] = await Promise.all([
    findAlert(hearing.id),
    countIntake(hearing.id),
    listAlerts(hearing.id),
  ]);
  return {
    ...{ id: hearing.id, intake, concluded: hearing.concludedAt !== null },
    since: alert && writeMoment(alert.beganAt),
    alerts: alerts.map(({ beganAt, endedAt, ...line }) => ({
      ...line,
      began: writeMoment(beganAt),
      ended: endedAt && writeMoment(endedAt),
    })),
  };
}

/** Begins an alert, or ends the one there is: as the button said, so that two officials do not undo each other. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, alertForm);
  if (!form.ok) return invalid(form);
  const deed = form.value.step === "end" ? closeAlert : startAlert;
  const done = await deed(hearing.id, form.value, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(paths.alert(hearing.id), 303);
}

export default function AlertPage({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <p>
        <a href={paths.quarantine(page.id)}>← {m.quarantine_heading()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.alert_heading()}</h1>
      {page.since ? (
        <p className="alert alert-warning">{m.alert_on({ moment: page.since })}</p>
      ) : (
        <p>
          <strong>{m.alert_off()}</strong>
        </p>
      )}
      <p>{m.alert_lead()}</p>
      <p>{m.alert_by_itself()}</p>
      <dl className="facts">
        <dt>{m.alert_minutes()}</dt>
        <dd>{m.alert_counted({ count: page.intake.minutes, marked: page.intake.minutesMarked })}</dd>
        <dt>{m.alert_hour()}</dt>
        <dd>{m.alert_counted({ count: page.intake.hour, marked: page.intake.hourMarked })}</dd>
      </dl>
      {!page.concluded && (
        <Form method="post" className="card" noValidate key={page.since}>
          <h2 className="h4">{page.since ? m.alert_end_heading() : m.alert_begin_heading()}</h2>
          <p className="muted">{page.since ? m.alert_end_hint() : m.alert_begin_hint()}</p>
          <TextField
            name="reason"
            label={m.quarantine_reason()}
            hint={m.alert_reason_hint()}
            value={valueIn(actionData?.typed)("reason")}
            error={errors.reason}
          />
          <button
            className="button button-secondary"
            type="submit"
            name="step"
            value={page.since ? "end" : "begin"}
          >
            {page.since ? m.alert_end() : m.alert_begin()}
          </button>
        </Form>
      )}
      {page.alerts.length > 0 && <AlertTable lines={page.alerts} />}
    </>
  );
}
