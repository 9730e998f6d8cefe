import { contributionsIn, fieldOf, type WrittenContribution } from "#app/domain/submissions/contribution.ts";
import { behalves } from "#app/domain/submissions/submission.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import { writeSize } from "#app/shared/size.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox, Radios } from "../form/choices.tsx";
import { Select, TextArea, TextField } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";
import { wordFor } from "../words.ts";

export type ReplacementFormProps = {
  back: string;
  formToken: string;
  sections: { identity: string; number: string; title: string }[];
  /** What was sent, by the form's fields. */
  sent: Record<string, string>;
  files: { position: number; name: string; size: number }[];
  errors: Record<string, string>;
  typed: Typed | undefined;
};

/** What somebody sent, to be edited and sent anew. */
export function ReplacementForm({
  back,
  formToken,
  sections,
  sent,
  files,
  errors,
  typed,
}: ReplacementFormProps) {
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
      {contributionsIn(typed ?? sent).map(({ kind, section, text }, index) => (
        <Contribution
          // biome-ignore lint/suspicious/noArrayIndexKey: a contribution's number is its name
          key={index}
          {...{ index, kind, section, text, sections }}
          error={errors[fieldOf(index, "text")]}
        />
      ))}
      <KeptFiles files={files} kept={typed?.files} />
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
      <TextField
        name="capacity"
        label={m.my_replacement_capacity()}
        required={false}
        value={value("capacity")}
        error={errors.capacity}
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

type ContributionProps = WrittenContribution & {
  index: number;
  sections: ReplacementFormProps["sections"];
  error: string | undefined;
};

/** What was written to one section. */
function Contribution({ index, kind, section, text, sections, error }: ContributionProps) {
  const about = sections.find(({ identity }) => identity === section);
  const name = about ? `${about.number} ${about.title}` : "";
  return (
    <>
      <input type="hidden" name={fieldOf(index, "kind")} value={kind} />
      <input type="hidden" name={fieldOf(index, "section")} value={section} />
      <TextArea
        name={fieldOf(index, "text")}
        label={
          kind === "amendment"
            ? m.my_replacement_wording({ section: name })
            : m.my_replacement_about({ section: name })
        }
        rows={6}
        required={kind === "amendment"}
        value={text}
        error={error}
      />
    </>
  );
}

/** The files that came before; whoever leaves one ticked sends it again. */
function KeptFiles({
  files,
  kept,
}: Pick<ReplacementFormProps, "files"> & { kept: string | string[] | undefined }) {
  if (files.length === 0) return null;
  return (
    <fieldset className="form-group">
      <legend className="form-label">{m.my_replacement_files()}</legend>
      <span className="form-hint">{m.my_replacement_files_hint()}</span>
      {files.map(({ position, name, size }) => (
        <Checkbox
          key={position}
          name="files"
          value={String(position)}
          label={name}
          hint={writeSize(size)}
          checked={kept === undefined || kept.includes(String(position))}
        />
      ))}
    </fieldset>
  );
}
