import { Form } from "react-router";
import * as m from "#app/shared/text/compiled/messages.js";
import { TextField } from "../form/field.tsx";

type Props = {
  stopped: boolean;
  heading: string;
  resumeAt: string;
  reason: string;
  error: string | undefined;
};

/** The form that stops the mails, or the button that starts them again. */
export function StopOrResume({ stopped, heading, resumeAt, reason, error }: Props) {
  if (stopped) {
    return (
      <Form method="post" action={resumeAt} className="buttons">
        <button className="button button-primary" type="submit">
          {m.sending_resume()}
        </button>
      </Form>
    );
  }
  return (
    <Form method="post" className="card" noValidate>
      <h2>{heading}</h2>
      <p className="muted">{m.sending_stop_hint()}</p>
      <TextField
        name="reason"
        label={m.sending_reason()}
        hint={m.sending_reason_hint()}
        value={reason}
        error={error}
      />
      <button className="button button-secondary" type="submit">
        {m.sending_stop()}
      </button>
    </Form>
  );
}
