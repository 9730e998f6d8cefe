import { sectionKinds } from "#app/domain/strategies/section.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { wordFor } from "../words.ts";
import { Select, TextArea, TextField } from "./field.tsx";
import { MarkdownField } from "./markdown-field.tsx";

type Props = { value: (name: string) => string; html: string; errors: Record<string, string> };

/** The fields of a section of the draft. */
export function SectionFields({ value, html, errors }: Props) {
  return (
    <>
      <TextField name="title" label={m.staff_title()} value={value("title")} error={errors.title} />
      <Select
        name="kind"
        label={m.staff_section_kind()}
        value={value("kind") || "text"}
        error={errors.kind}
        choices={sectionKinds.map((kind) => ({ value: kind, label: wordFor.sectionKind(kind) }))}
      />
      <Select
        name="level"
        label={m.staff_section_level()}
        value={value("level") || "1"}
        error={errors.level}
        choices={([1, 2, 3] as const).map((level) => ({
          value: String(level),
          label: m[`staff_level_${level}`](),
        }))}
      />
      <MarkdownField
        name="body"
        label={m.staff_section_body()}
        hint={m.staff_section_body_hint()}
        value={value("body")}
        html={html}
        error={errors.body}
      />
      <TextArea
        name="summary"
        label={m.staff_section_summary()}
        rows={3}
        required={false}
        value={value("summary")}
        error={errors.summary}
      />
    </>
  );
}
