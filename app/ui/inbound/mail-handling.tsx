import { Form } from "react-router";
import type { FormAnswer } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Radios } from "../form/choices.tsx";
import { TextArea, TextField } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";

const WAYS = ["question", "belongs", "set_aside", "other"] as const;

/** What is said of a mail that is no submission, and why. */
export function MailHandling({ action, answered }: { action?: string; answered: FormAnswer | undefined }) {
  const errors = answered?.errors ?? {};
  const value = valueIn(answered?.typed);
  return (
    <Form method="post" noValidate className="card" {...(action && { action })}>
      <h2>{m.inbound_handle_heading()}</h2>
      <Radios
        name="as"
        label={m.inbound_handle_as()}
        value={value("as")}
        error={errors.as}
        choices={WAYS.map((way) => ({ value: way, label: m[`inbound_handle_as_${way}`]() }))}
      />
      <TextField
        name="number"
        label={m.inbound_handle_number()}
        hint={m.inbound_handle_number_hint()}
        required={false}
        value={value("number")}
        error={errors.number}
      />
      <TextArea
        name="note"
        label={m.inbound_note()}
        hint={m.inbound_note_hint()}
        rows={3}
        value={value("note")}
        error={errors.note}
      />
      <button className="button button-secondary" type="submit">
        {m.inbound_handle()}
      </button>
    </Form>
  );
}

/** The one press that lays a mail before officials again. */
export const BringBack = ({ action }: { action: string }) => (
  <Form method="post" className="card" action={action}>
    <p>{m.inbound_bring_back_hint()}</p>
    <button className="button button-secondary" type="submit">
      {m.inbound_bring_back()}
    </button>
  </Form>
);
