import { Form, redirect } from "react-router";
import { decideNameReport } from "#app/domain/clearings/decide-name-report.ts";
import { findNameReport } from "#app/domain/clearings/list-name-reports.ts";
import { nameReportOutcomes, reportDecisionForm } from "#app/domain/clearings/reported-name.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { startOfDay, writeDay, writeMoment } from "#app/shared/time.ts";
import { Radios } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/name-report.ts";

export const meta: Route.MetaFunction = () => [{ title: m.clearing_reports_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const report = found(await findNameReport(hearing.id, idFrom(params.report)));
  return {
    ...{ hearingId: hearing.id, number: report.number, name: report.name, body: report.body },
    ...{
      contact: report.contact,
      message: report.message,
      overdue: report.overdue,
      clearance: report.clearance,
    },
    ...{ outcome: report.outcome, note: report.note, handledBy: report.handledBy },
    came: writeMoment(report.reportedAt),
    answerBy: writeDay(startOfDay(report.answerBy)),
    handled: report.handledAt && writeMoment(report.handledAt),
  };
}

/** Decides what becomes of the submission, and notes how whoever reported it was answered. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, reportDecisionForm);
  if (!form.ok) return invalid(form);
  const done = await decideNameReport(hearing.id, idFrom(params.report), form.value, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(saying(paths.nameReports(hearing.id), "saved"), 303);
}

export default function NameReport({ loaderData: report, actionData }: Route.ComponentProps) {
  const { hearingId, number } = report;
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed);
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        <a href={paths.nameReports(hearingId)}>← {m.clearing_reports_heading()}</a>
      </p>
      <h1>{m.clearing_report_of({ number, name: report.name })}</h1>
      <p className="muted">
        {m.clearing_report_came({ moment: report.came })} ·{" "}
        {report.overdue
          ? m.clearing_report_overdue({ day: report.answerBy })
          : m.clearing_report_answer_by({ day: report.answerBy })}
      </p>
      <p>{m.clearing_report_contact({ contact: report.contact })}</p>
      {report.message && (
        <blockquote className="quote">
          <PlainText text={report.message} />
        </blockquote>
      )}
      <details>
        <summary>{m.submission_numbered({ number })}</summary>
        <PlainText text={report.body} />
        <p>
          <a href={paths.clearance(hearingId, number)}>{m.clearing_to_clearing()}</a>
        </p>
      </details>
      {report.handled && report.outcome ? (
        <section className="card">
          <p>
            <span className="tag">{m[`clearing_report_${report.outcome}`]()}</span>{" "}
            {m.clearing_report_decided({ name: report.handledBy, moment: report.handled })}
          </p>
          <p className="plain-text">{report.note}</p>
        </section>
      ) : (
        <Form method="post" noValidate>
          <Radios
            name="outcome"
            label={m.clearing_report_outcome()}
            value={value("outcome")}
            error={errors.outcome}
            choices={nameReportOutcomes.map((outcome) => ({
              value: outcome,
              label: m[`clearing_report_${outcome}`](),
            }))}
          />
          <TextArea
            name="reason"
            label={m.clearing_report_reason()}
            hint={m.clearing_report_reason_hint()}
            rows={2}
            required="sometimes"
            value={value("reason")}
            error={errors.reason}
          />
          <TextArea
            name="note"
            label={m.clearing_report_note()}
            hint={m.clearing_report_note_hint()}
            rows={3}
            value={value("note")}
            error={errors.note}
          />
          <button className="button button-primary" type="submit">
            {m.clearing_report_decide()}
          </button>
        </Form>
      )}
    </>
  );
}
