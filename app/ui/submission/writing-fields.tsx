import * as m from "#app/shared/text/compiled/messages.js";
import { Select, TextArea } from "../form/field.tsx";
import { ContributionFields, type ContributionFieldsProps } from "./contribution-fields.tsx";

type Props = Omit<ContributionFieldsProps, "addTo"> & { value: (name: string) => string };

/** What somebody says: of the whole or one section, and of as many sections as they like. */
export function WritingFields({ value, sections, parts, errors, ...rest }: Props) {
  return (
    <>
      <Select
        name="section"
        label={m.submission_section()}
        empty={m.submission_whole()}
        value={value("section")}
        required={false}
        error={errors.section}
        choices={sections}
      />
      <TextArea
        name="body"
        label={m.submission_body()}
        hint={
          <>
            {m.submission_body_hint()} {parts.length > 0 && m.contribution_whole_empty()}
          </>
        }
        rows={parts.length > 0 ? 6 : 12}
        required={parts.length > 0 ? "sometimes" : true}
        value={value("body")}
        error={errors.body}
      />
      <ContributionFields {...{ ...rest, sections, parts, errors }} addTo={value("addTo")} />
    </>
  );
}
