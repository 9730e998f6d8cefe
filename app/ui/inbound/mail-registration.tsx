import { Form } from "react-router";
import { MOST_FILES } from "#app/domain/inbound-mails/mail-registration.ts";
import type { Taking } from "#app/domain/inbound-mails/suggestion.ts";
import { vouchings } from "#app/domain/submissions/vouching.ts";
import type { FormAnswer } from "#app/shared/form-answer.ts";
import { writeSize } from "#app/shared/size.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import {
  AddressFields,
  OrganisationFields,
  ReceivedFields,
  SectionField,
  SenderFields,
} from "../casework/registration-fields.tsx";
import { Checkbox, Radios } from "../form/choices.tsx";
import { type Choice, TextArea, TextField } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";

type File = { position: number; name: string; size: number; within: boolean };
type Props = {
  taking: Taking;
  takings: Taking[];
  handedOnBy: string | null;
  /** Those of its files that can come with a submission. */
  files: File[];
  sections: Choice[];
  start: Record<string, string>;
  answered: FormAnswer | undefined;
};

/** What a mail is registered as: filled in from it, to be corrected, and confirmed by one press. */
export function MailRegistration({ taking, takings, handedOnBy, files, sections, start, answered }: Props) {
  const errors = answered?.errors ?? {};
  const value = valueIn(answered?.typed, start);
  const wrong = (...names: string[]) => names.some((name) => errors[name]);
  return (
    <Form method="post" noValidate className="card" key={taking}>
      <h2>{m.inbound_register_heading()}</h2>
      <p className="muted">{m.inbound_register_lead()}</p>
      {handedOnBy && <p className="alert alert-info">{m.inbound_handed_on({ name: handedOnBy })}</p>}
      <SenderFields value={value} errors={errors} />
      <OrganisationFields value={value} errors={errors} />
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
      {files.length > 0 && <Files files={files} typed={answered?.typed.files} error={errors.files} />}
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
        <AddressFields value={value} errors={errors} />
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

type FilesProps = { files: File[]; typed: string | string[] | undefined; error: string | undefined };

/** Which of the files on a mail come with the submission: all but the pictures in its text, unless somebody says otherwise. */
const Files = ({ files, typed, error }: FilesProps) => (
  <fieldset className={error ? "form-group form-error" : "form-group"} id="field-files">
    <legend className="form-label">{m.inbound_files()}</legend>
    <span className="form-hint">{m.inbound_files_hint()}</span>
    {error && <span className="form-error-message">{error}</span>}
    {files.map(({ position, name, size, within }, index) => (
      <Checkbox
        key={position}
        name="files"
        value={String(position)}
        label={`${name} (${writeSize(size)})`}
        checked={typed ? [typed].flat().includes(String(position)) : !within && index < MOST_FILES}
      />
    ))}
  </fieldset>
);
