import type { Typed } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { LANGUAGE_NAMES } from "#app/shared/text/language.ts";
import { Checkbox, Radios } from "../form/choices.tsx";
import { TextArea, TextField } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";

type Props = {
  back: string;
  stored: Record<"name" | "email" | "address" | "locale", string>;
  protectedAddress: boolean;
  errors: Record<string, string>;
  typed: Typed | undefined;
};

/** What a participant says of themselves, to be put right. */
export function ContactForm({ back, stored, protectedAddress, errors, typed }: Props) {
  const value = valueIn(typed, stored);
  return (
    <form method="post" noValidate>
      <TextField
        name="name"
        label={m.submission_name()}
        hint={m.my_contact_name_hint()}
        autoComplete="name"
        value={value("name")}
        error={errors.name}
      />
      <TextField
        name="email"
        type="email"
        label={m.submission_email()}
        hint={m.my_contact_email_hint()}
        required="sometimes"
        autoComplete="email"
        value={value("email")}
        error={errors.email}
      />
      <TextArea
        name="address"
        label={m.my_contact_address()}
        hint={m.my_contact_address_hint()}
        rows={3}
        required={false}
        value={value("address")}
        error={errors.address}
      />
      <Radios
        name="locale"
        label={m.my_contact_language()}
        value={value("locale")}
        error={errors.locale}
        choices={Object.entries(LANGUAGE_NAMES).map(([locale, label]) => ({ value: locale, label }))}
      />
      <Checkbox
        name="protectedAddress"
        label={m.submission_protected()}
        hint={m.my_contact_protected_hint()}
        checked={typed ? typed.protectedAddress !== undefined : protectedAddress}
      />
      <div className="buttons">
        <button className="button button-primary" type="submit">
          {m.my_contact_save()}
        </button>
        <a className="button button-secondary" href={back}>
          {m.my_replacement_back()}
        </a>
      </div>
    </form>
  );
}
