import type { whyReturned } from "#app/domain/inbound-mails/report.ts";
import type { Resolution } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type FollowUpFactsView = {
  email: string;
  owed: string;
  /** By when it is to be told; empty where no goal counts. */
  goal: string;
  late: boolean;
  attempts: number;
  sent: string;
  reply: string;
  error: string;
  returned: ReturnType<typeof whyReturned>;
  resolution: Resolution | null;
  reason: string;
};

/** Where it goes, by when, what was tried, what the server said and how it was settled. */
export function FollowUpFacts({ followUp: page }: { followUp: FollowUpFactsView }) {
  return (
    <dl className="facts">
      <dt>{m.staff_contact_email()}</dt>
      <dd>{page.email || m.casework_no_email()}</dd>
      <dt>{m.ledger_owed()}</dt>
      <dd>{page.owed}</dd>
      {page.goal && (
        <>
          <dt>{m.goal_word()}</dt>
          <dd>
            {m.goal_by({ moment: page.goal })}{" "}
            {page.late && <span className="tag tag-warn">{m.goal_late()}</span>}
          </dd>
        </>
      )}
      <dt>{m.ledger_attempts()}</dt>
      <dd>{page.attempts}</dd>
      {page.sent && (
        <>
          <dt>{m.ledger_sent()}</dt>
          <dd>
            {page.sent} ({page.reply})
          </dd>
        </>
      )}
      {page.error && (
        <>
          <dt>{m.ledger_error()}</dt>
          <dd>
            {page.returned && <strong>{m[`inbound_returned_${page.returned}`]()}. </strong>}
            {page.error}
          </dd>
        </>
      )}
      {page.resolution && (
        <>
          <dt>{m.ledger_resolution()}</dt>
          <dd>
            {m[`ledger_resolution_${page.resolution}`]()} {page.reason}
          </dd>
        </>
      )}
    </dl>
  );
}
