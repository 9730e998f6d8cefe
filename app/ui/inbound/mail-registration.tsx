import { Form } from "react-router";
import type { Taking } from "#app/domain/inbound-mails/suggestion.ts";
import { vouchings } from "#app/domain/submissions/vouching.ts";
import type { FormAnswer } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ReachFields, ReceivedFields, SectionField, SenderFields } from "../casework/registration-fields.tsx";
import { Radios } from "../form/choices.tsx";
import { type Choice, TextArea, TextField } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";

type Props = {
  taking: Taking;
  takings: Taking[];
  handedOnBy: string | null;
  sections: Choice[];
  start: Record<string, string>;
  answered: FormAnswer | undefined;
};

/** What a mail is registered as: filled in from it, to be corrected, and confirmed by one press. */
export function MailRegistration({ taking, takings, handedOnBy, sections, start, answered }: Props) {
  const errors = answered?.errors ?? {};
  const value = valueIn(answered?.typed, start);
  const wrong = (...names: string[]) => names.some((name) => errors[name]);
  return (
    <Form method="post" noValidate className="card" key={taking}>
      <h2>{m.inbound_register_heading()}</h2>
      <p className="muted">{m.inbound_register_lead()}</p>
      {handedOnBy && <p className="alert alert-info">{m.inbound_handed_on({ name: handedOnBy })}</p>}
      <SenderFields value={value} errors={errors} />
      {takings.length > 0 && (
        <p className="section-tools">
          {m.inbound_take()}:
          {takings.map((one) => (
            <a key={one} href={`?take=${one}`} aria-current={one === taking ? "true" : undefined}>
              {m[`inbound_take_${one}`]()}
            </a>
          ))}
        </p>
      )}
      <TextArea name="body" label={m.casework_body()} rows={10} value={value("body")} error={errors.body} />
      <SectionField value={value} sections={sections} />
      <TextField
        name="addsTo"
        label={m.inbound_adds_to()}
        hint={m.inbound_adds_to_hint()}
        required={false}
        value={value("addsTo")}
        error={errors.addsTo}
      />
      <details open={wrong("address", "protectedAddress", "locale")}>
        <summary>{m.inbound_more_fields()}</summary>
        <ReachFields value={value} errors={errors} />
      </details>
      <details open={wrong("receivedOn", "receivedClock")}>
        <summary>{m.inbound_received_change()}</summary>
        <p className="form-hint">{m.inbound_received_hint()}</p>
        <ReceivedFields value={value} errors={errors} />
      </details>
      <details open={wrong("vouched") || value("vouched") !== ""}>
        <summary>{m.inbound_vouch()}</summary>
        <Radios
          name="vouched"
          label={m.inbound_vouch()}
          hint={m.inbound_vouch_hint()}
          value={value("vouched")}
          error={errors.vouched}
          choices={[
            { value: "", label: m.casework_vouch_no() },
            ...vouchings.map((one) => ({ value: one, label: m[`casework_vouch_${one}`]() })),
          ]}
        />
      </details>
      <button className="button button-primary" type="submit" id="confirm">
        {m.inbound_confirm()}
      </button>
    </Form>
  );
}
