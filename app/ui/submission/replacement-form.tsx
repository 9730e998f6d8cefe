import type { NamesShown } from "#app/server/prisma/enums.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { valueIn } from "../form/typed.ts";
import { unnamed } from "../words.ts";
import type { ContributionFieldsProps } from "./contribution-fields.tsx";
import { FilesField } from "./files-field.tsx";
import { BehalfFields } from "./sender-fields.tsx";
import { type FormClock, TakingPartForm } from "./taking-part-form.tsx";
import { WritingFields } from "./writing-fields.tsx";

export type ReplacementFormProps = Pick<
  ContributionFieldsProps,
  "parts" | "removed" | "sections" | "errors"
> & {
  token: string;
  number: number;
  slug: string;
  namesShown: NamesShown;
  back: string;
  /** The name that the public may read; empty when it is protected. */
  shownName: string;
  clock: FormClock;
  formToken: string;
  typed: Typed;
  /** Whether anything was typed that has not been sent. */
  edited: boolean;
};

/** What somebody sent, to be edited and sent anew. */
export function ReplacementForm(props: ReplacementFormProps) {
  const { token, number, slug, formToken, errors, typed, clock, namesShown, shownName } = props;
  const value = valueIn(typed);
  const here = paths.participantReplacement(token, number);
  return (
    <TakingPartForm
      {...{ namesShown, clock }}
      action={here}
      start={here}
      kept={`${slug}.${number}`}
      name={shownName || unnamed("self")}
      fresh={!props.edited}
    >
      <Enter />
      <input type="hidden" name="formToken" value={value("formToken") || formToken} />
      <WritingFields
        {...props}
        value={value}
        parts={props.parts}
        action={paths.replacementParts(token, number)}
      />
      <FilesField typed={typed} error={errors.files} uploadTo={paths.replacementFiles(token, number)} />
      <BehalfFields value={value} errors={errors} />
      <div className="buttons">
        <button className="button button-primary" type="submit">
          {m.my_replacement_send()}
        </button>
        <a className="button button-secondary" href={props.back}>
          {m.my_replacement_back()}
        </a>
      </div>
    </TakingPartForm>
  );
}

/** What the Enter key does in a field: it sends, and adds no part. Must be the first button of the form. */
const Enter = () => (
  <button className="trap" type="submit" tabIndex={-1} aria-hidden="true">
    {m.my_replacement_send()}
  </button>
);
