import { behalves } from "#app/domain/submissions/submission.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Radios } from "../form/choices.tsx";
import { Select, TextArea, TextField } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";
import { wordFor } from "../words.ts";

export type ReplacementFormProps = {
  back: string;
  formToken: string;
  sections: { identity: string; number: string; title: string }[];
  /** What was sent. */
  sent: Record<"section" | "body" | "onBehalfOf" | "organisation", string>;
  errors: Record<string, string>;
  typed: Typed | undefined;
};

/** What somebody sent, to be edited and sent anew. */
export function ReplacementForm({ back, formToken, sections, sent, errors, typed }: ReplacementFormProps) {
  const value = valueIn(typed, { ...sent, formToken });
  return (
    <form method="post" noValidate>
      <input type="hidden" name="formToken" value={value("formToken")} />
      <Select
        name="section"
        label={m.submission_section()}
        empty={m.submission_whole()}
        value={value("section")}
        required={false}
        error={errors.section}
        choices={sections.map(({ identity, number, title }) => ({
          value: identity,
          label: `${number} ${title}`,
        }))}
      />
      <TextArea
        name="body"
        label={m.submission_body()}
        hint={m.submission_body_hint()}
        rows={12}
        value={value("body")}
        error={errors.body}
      />
      <Radios
        name="onBehalfOf"
        label={m.submission_on_behalf()}
        value={value("onBehalfOf")}
        error={errors.onBehalfOf}
        choices={behalves.map((behalf) => ({ value: behalf, label: wordFor.behalf(behalf) }))}
      />
      <TextField
        name="organisation"
        label={m.submission_organisation()}
        hint={m.submission_organisation_hint()}
        required="sometimes"
        autoComplete="organization"
        value={value("organisation")}
        error={errors.organisation}
      />
      <div className="buttons">
        <button className="button button-primary" type="submit">
          {m.my_replacement_send()}
        </button>
        <a className="button button-secondary" href={back}>
          {m.my_replacement_back()}
        </a>
      </div>
    </form>
  );
}
