import type { FieldErrors } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Select, TextField } from "../form/field.tsx";
import { MarkdownField } from "../form/markdown-field.tsx";

type Props = {
  value: (name: string) => string;
  html: string;
  errors: FieldErrors;
  departments: { id: string; name: string }[];
};

/** What a text block is: name, whose it is, text. */
export function TextBlockFields({ value, html, errors, departments }: Props) {
  return (
    <>
      <TextField name="name" label={m.talk_block_name()} value={value("name")} error={errors.name} />
      <Select
        name="department"
        label={m.talk_block_department()}
        empty={m.talk_block_everybody()}
        required={false}
        value={value("department")}
        error={errors.department}
        choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MarkdownField
        name="body"
        label={m.talk_block_body()}
        hint={m.talk_block_body_hint()}
        value={value("body")}
        html={html}
        error={errors.body}
        required
      />
    </>
  );
}
