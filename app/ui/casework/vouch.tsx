import { Form } from "react-router";
import { vouchings } from "#app/domain/submissions/vouching.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Radios } from "../form/choices.tsx";

/** How an official says that a submission is from whom it says, when its address has not been confirmed. */
export const Vouch = ({ action }: { action: string }) => (
  <Form method="post" noValidate action={action}>
    <Radios
      name="vouched"
      label={m.casework_vouch_heading()}
      hint={m.casework_vouch_lead()}
      choices={vouchings.map((one) => ({ value: one, label: m[`casework_vouch_${one}`]() }))}
    />
    <button className="button button-secondary button-small" type="submit">
      {m.casework_vouch()}
    </button>
  </Form>
);
