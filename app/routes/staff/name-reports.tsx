import { listNameReports } from "#app/domain/clearings/list-name-reports.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { startOfDay, writeDay, writeMoment } from "#app/shared/time.ts";
import type { Route } from "./+types/name-reports.ts";

export const meta: Route.MetaFunction = () => [{ title: m.clearing_reports_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const reports = await listNameReports(hearing.id);
  return {
    id: hearing.id,
    reports: reports.map((report) => ({
      ...{ id: report.id, number: report.number, name: report.name, message: report.message },
      ...{ overdue: report.overdue, outcome: report.outcome, handledBy: report.handledBy },
      came: writeMoment(report.reportedAt),
      answerBy: writeDay(startOfDay(report.answerBy)),
      handled: report.handledAt && writeMoment(report.handledAt),
    })),
  };
}

export default function NameReports({ loaderData: { id, reports } }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.clearings(id)}>← {m.clearing_back()}</a>
      </p>
      <h1>{m.clearing_reports_heading()}</h1>
      {reports.length === 0 && <p className="empty-state">{m.clearing_reports_none()}</p>}
      {reports.map((report) => (
        <article className="card" key={report.id}>
          <h2>
            <a href={paths.nameReport(id, report.id)}>
              {m.clearing_report_of({ number: report.number, name: report.name })}
            </a>
          </h2>
          <p className="muted">{m.clearing_report_came({ moment: report.came })}</p>
          {report.handled && report.outcome ? (
            <p>
              <span className="tag">{m[`clearing_report_${report.outcome}`]()}</span>{" "}
              {m.clearing_report_decided({ name: report.handledBy, moment: report.handled })}
            </p>
          ) : (
            <p>
              <span className={`tag ${report.overdue ? "tag-bad" : "tag-warn"}`}>
                {report.overdue
                  ? m.clearing_report_overdue({ day: report.answerBy })
                  : m.clearing_report_answer_by({ day: report.answerBy })}
              </span>
            </p>
          )}
          {report.message && <p className="plain-text">{report.message}</p>}
        </article>
      ))}
    </>
  );
}
