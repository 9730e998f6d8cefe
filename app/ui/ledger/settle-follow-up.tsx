import { Form } from "react-router";
import * as m from "#app/shared/text/compiled/messages.js";
import { TextArea } from "../form/field.tsx";

type Props = {
  followUp: { exception: false | "" | null | { by: string; reason: string }; mine: boolean };
  reason: string;
  error: string | undefined;
};

/** What can be done when no mail reaches the participant. */
export function SettleFollowUp({ followUp: page, reason, error }: Props) {
  return (
    <section className="card">
      <h2>{m.ledger_settle()}</h2>
      <Form method="post">
        <button className="button button-primary" type="submit" name="step" value="letter">
          {m.ledger_letter_sent()}
        </button>
      </Form>
      {page.exception ? (
        <Form method="post">
          <p>{m.ledger_exception_requested({ name: page.exception.by, reason: page.exception.reason })}</p>
          <div className="buttons">
            {!page.mine && (
              <button className="button button-secondary" type="submit" name="step" value="grant">
                {m.ledger_exception_grant()}
              </button>
            )}
            <button className="button button-secondary" type="submit" name="step" value="refuse">
              {m.ledger_exception_refuse()}
            </button>
          </div>
        </Form>
      ) : (
        <Form method="post" noValidate>
          <TextArea
            name="reason"
            label={m.staff_reason()}
            hint={m.ledger_exception_hint()}
            rows={3}
            required="sometimes"
            value={reason}
            error={error}
          />
          <button className="button button-secondary" type="submit" name="step" value="exception">
            {m.ledger_exception_ask()}
          </button>
        </Form>
      )}
    </section>
  );
}
