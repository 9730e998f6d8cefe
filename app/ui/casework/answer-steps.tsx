import { Form } from "react-router";
import type { stateOf } from "#app/domain/responses/response.ts";
import type { Outcome } from "#app/server/prisma/enums.ts";
import type { differenceOf } from "#app/shared/difference.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Difference } from "../difference.tsx";
import { TextArea } from "../form/field.tsx";
import { PlainText } from "../plain-text.tsx";
import { OutcomeTag } from "../submission/my-point.tsx";

export type AnswerSteps = {
  id: string;
  hearingId: string;
  version: number;
  state: ReturnType<typeof stateOf>;
  stored: { outcome: Outcome; reason: string };
  /** A correction of it waits to be released. */
  pending: boolean;
  mayRelease: boolean;
  concluded: boolean;
  /** The version that was approved last, and what is new since; nothing where none was. */
  sinceApproval:
    | { number: number; outcome: Outcome; reason: ReturnType<typeof differenceOf> }
    | null
    | undefined
    | false;
};

/** An answer that is public, and how far a correction of it is. */
export function ReleasedAnswer({ page }: { page: AnswerSteps }) {
  return (
    <>
      <p>
        <OutcomeTag outcome={page.stored.outcome} />
      </p>
      <PlainText text={page.stored.reason} />
      {page.pending && <p className="alert alert-info">{m.correction_waiting()}</p>}
      <div className="buttons">
        {page.pending && page.state === "approved" && page.mayRelease && (
          <Form method="post" action={paths.releaseCorrection(page.hearingId, page.id)}>
            <input type="hidden" name="version" value={page.version} />
            <button className="button button-primary" type="submit">
              {m.correction_release()}
            </button>
          </Form>
        )}
        {!page.concluded && (
          <a className="button button-secondary" href={paths.correction(page.hearingId, page.id)}>
            {m.correction_start()}
          </a>
        )}
      </div>
    </>
  );
}

/** What another official does about an answer that waits: approve it, or send it back with a reason; with what is new since it was approved last. */
export function ApprovalOfAnswer({ page }: { page: AnswerSteps }) {
  const address = paths.responseApproval(page.hearingId, page.id);
  return (
    <div className="card">
      {page.sinceApproval && (
        <>
          <h2>{m.casework_since_approval({ number: page.sinceApproval.number })}</h2>
          {page.sinceApproval.outcome !== page.stored.outcome && (
            <p>
              <OutcomeTag outcome={page.sinceApproval.outcome} /> →{" "}
              <OutcomeTag outcome={page.stored.outcome} />
            </p>
          )}
          <p>
            <Difference pieces={page.sinceApproval.reason} />
          </p>
        </>
      )}
      <Form method="post" action={address}>
        <input type="hidden" name="version" value={page.version} />
        <button className="button button-primary" type="submit" name="step" value="approve">
          {m.casework_approve()}
        </button>
      </Form>
      <details>
        <summary>{m.casework_send_back()}</summary>
        <Form method="post" action={address} noValidate>
          <input type="hidden" name="version" value={page.version} />
          <TextArea name="whyNot" label={m.casework_send_back_reason()} rows={3} />
          <button className="button button-secondary" type="submit" name="step" value="send-back">
            {m.casework_send_back()}
          </button>
        </Form>
      </details>
    </div>
  );
}
