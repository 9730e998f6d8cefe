import { Form } from "react-router";
import type { Typed } from "#app/shared/form-answer.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { TextField } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";

type Props = { id: string; caseNumber: string; errors: Record<string, string>; typed: Typed | undefined };

/** Where a package lies in the municipality's own records, and that somebody has seen it there. */
export function FilingForm({ id, caseNumber, errors, typed }: Props) {
  const value = valueIn(typed, { caseNumber });
  return (
    <Form method="post" noValidate>
      <TextField
        name="caseNumber"
        label={m.retention_case_number()}
        hint={m.retention_case_number_hint()}
        maxLength={60}
        value={value("caseNumber")}
        error={errors.caseNumber}
      />
      {errors.filed && (
        <span className="form-error-message" id="field-filed">
          {errors.filed}
        </span>
      )}
      <Checkbox name="filed" label={m.retention_file_check()} checked={value("filed") === "yes"} />
      <div className="buttons">
        <button className="button button-primary" type="submit">
          {m.retention_file_button()}
        </button>
        <a className="button button-secondary" href={paths.retention(id)}>
          {m.casework_back()}
        </a>
      </div>
    </Form>
  );
}
