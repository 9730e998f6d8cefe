import type { Report } from "#app/domain/follow-ups/report.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { MilestoneSums } from "./milestone-sums.tsx";

/** What a hearing's follow-up came to: numbers, medians and exceptions. */
export function FollowUpReport({ report }: { report: Report }) {
  const { receiptMinutes, answerDays } = report;
  return (
    <section>
      <h2>{m.ledger_report_heading()}</h2>
      <dl className="facts">
        <dt>{m.ledger_report_participants()}</dt>
        <dd>{report.participants}</dd>
        <dt>{m.staff_tab_submissions()}</dt>
        <dd>{report.submissions}</dd>
        <dt>{m.ledger_report_points()}</dt>
        <dd>{report.points}</dd>
        {receiptMinutes !== null && (
          <>
            <dt>{m.ledger_report_receipt()}</dt>
            <dd>
              {receiptMinutes < 1
                ? m.ledger_report_under_a_minute()
                : m.ledger_report_minutes({ count: Math.round(receiptMinutes) })}
            </dd>
          </>
        )}
        {answerDays !== null && (
          <>
            <dt>{m.ledger_report_answer()}</dt>
            <dd>{m.ledger_report_days({ count: Math.round(answerDays) })}</dd>
          </>
        )}
      </dl>
      <MilestoneSums caption={m.ledger_counts()} sums={report.milestones} />
      <h3>{m.ledger_report_exceptions()}</h3>
      {report.exceptions.length === 0 ? (
        <p>{m.ledger_report_no_exceptions()}</p>
      ) : (
        <ul>
          {report.exceptions.map(({ milestone, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same reason may stand several times
            <li key={index}>
              {m[`submission_told_${milestone}`]()}: {reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
