import { behalves } from "#app/domain/submissions/submission.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox, Radios } from "../form/choices.tsx";
import { TextArea, TextField } from "../form/field.tsx";
import { wordFor } from "../words.ts";

type Props = { value: (name: string) => string; errors: Record<string, string> };

/** For whom somebody writes; what belongs to an organisation or to several is only shown when they write for such (in old browsers always). */
export function BehalfFields({ value, errors }: Props) {
  return (
    <div className="behalf">
      <Radios
        name="onBehalfOf"
        label={m.submission_on_behalf()}
        value={value("onBehalfOf") || "self"}
        error={errors.onBehalfOf}
        choices={behalves.map((behalf) => ({ value: behalf, label: wordFor.behalf(behalf) }))}
      />
      <div className="behalf-several">
        <TextArea
          name="cosigners"
          label={m.joint_field()}
          hint={m.joint_field_hint()}
          rows={5}
          required="sometimes"
          value={value("cosigners")}
          error={errors.cosigners}
        />
      </div>
      <div className="behalf-organisation">
        <TextField
          name="organisation"
          label={m.submission_organisation()}
          hint={m.submission_organisation_hint()}
          required="sometimes"
          autoComplete="organization"
          value={value("organisation")}
          error={errors.organisation}
        />
        <TextField
          name="capacity"
          label={m.submission_capacity()}
          hint={m.submission_capacity_hint()}
          required={false}
          autoComplete="organization-title"
          value={value("capacity")}
          error={errors.capacity}
        />
      </div>
    </div>
  );
}

/** Who somebody is and where they are answered. */
export function SenderFields({ value, errors }: Props) {
  return (
    <>
      <TextField
        name="name"
        label={m.submission_name()}
        hint={m.submission_name_hint()}
        autoComplete="name"
        value={value("name")}
        error={errors.name}
      />
      <TextField
        name="email"
        type="email"
        label={m.submission_email()}
        hint={m.submission_email_hint()}
        autoComplete="email"
        value={value("email")}
        error={errors.email}
      />
      <Checkbox
        name="protectedAddress"
        label={m.submission_protected()}
        hint={m.submission_protected_hint()}
        checked={value("protectedAddress") !== ""}
      />
    </>
  );
}
