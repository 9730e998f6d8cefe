import { registeredChannels } from "#app/domain/submissions/submission.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Select, TextArea } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";
import { ContributionFields, type ContributionFieldsProps } from "../submission/contribution-fields.tsx";
import { FilesField } from "../submission/files-field.tsx";
import {
  AddressFields,
  BehalfFields,
  ReceivedFields,
  SectionField,
  SenderFields,
  SourceFields,
} from "./registration-fields.tsx";

export type RegistrationProps = Pick<ContributionFieldsProps, "parts" | "removed" | "sections" | "errors"> & {
  id: string;
  formToken: string;
  /** The number of what was registered just before. */
  done: number | null;
  typed: Typed;
};

/** Where an official registers what came by letter, phone, at a meeting or elsewhere. */
export function RegisterPage(page: RegistrationProps) {
  const { id, done, errors, typed, parts } = page;
  const value = valueIn(typed);
  return (
    <>
      {done && <Done id={id} number={done} />}
      <ErrorSummary errors={errors} />
      <h1>{m.casework_register()}</h1>
      <p>
        <a href={paths.phone(id)}>{m.phone_link()}</a>
        <br />
        <a href={paths.registerMinutes(id)}>{m.casework_register_minutes()}</a>
      </p>
      <form method="post" action={paths.register(id)} encType="multipart/form-data" noValidate>
        <FirstButton />
        <input type="hidden" name="formToken" value={value("formToken") || page.formToken} />
        <Select
          name="channel"
          label={m.casework_channel()}
          value={value("channel")}
          error={errors.channel}
          choices={registeredChannels.map((channel) => ({
            value: channel,
            label: m[`casework_channel_${channel}`](),
          }))}
        />
        <SourceFields value={value} errors={errors} />
        <ReceivedFields value={value} errors={errors} />
        <SenderFields value={value} errors={errors} />
        <BehalfFields value={value} errors={errors} />
        <AddressFields value={value} errors={errors} />
        <SectionField value={value} sections={page.sections} error={errors.section} />
        <TextArea
          name="body"
          label={m.casework_body()}
          hint={parts.length > 0 ? m.contribution_whole_empty() : undefined}
          rows={parts.length > 0 ? 6 : 12}
          required={parts.length > 0 ? "sometimes" : true}
          value={value("body")}
          error={errors.body}
        />
        <ContributionFields {...page} addTo={value("addTo")} action={paths.registerParts(id)} by="official" />
        <FilesField typed={typed} error={errors.files} />
        <div className="buttons">
          <button className="button button-primary" type="submit">
            {m.casework_register()}
          </button>
          <button className="button button-secondary" type="submit" name="then" value="next">
            {m.casework_register_next()}
          </button>
        </div>
      </form>
    </>
  );
}

/** What the Enter key does in a field: it registers, and adds no part. Must be the first button of the form. */
export const FirstButton = () => (
  <button className="trap" type="submit" tabIndex={-1} aria-hidden="true">
    {m.casework_register()}
  </button>
);

const Done = ({ id, number }: { id: string; number: number }) => (
  <p className="alert alert-success" role="status">
    {m.casework_registered({ number })}{" "}
    <a href={paths.caseworkSubmission(id, number)}>{m.submission_numbered({ number })}</a>
  </p>
);
