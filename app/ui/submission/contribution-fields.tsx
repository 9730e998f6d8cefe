import { fieldOf, type WrittenContribution } from "#app/domain/submissions/contribution.ts";
import type { Piece } from "#app/shared/difference.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Difference } from "../difference.tsx";
import { idOf } from "../form/error-summary.tsx";
import { type Choice, Select, TextArea } from "../form/field.tsx";
import { PlainText } from "../plain-text.tsx";

export type Part = WrittenContribution & { heading: string; original: string; difference: Piece[] };
export type ContributionFieldsProps = {
  parts: Part[];
  removed: (WrittenContribution & { heading: string }) | null;
  sections: Choice[];
  addTo: string;
  errors: Record<string, string>;
  /** Where the form goes when a part is added or taken away; it comes back with everything in it. */
  action: string;
  /** Who fills it in: whoever writes, or an official for them. */
  by?: By;
};

type By = "sender" | "official";
const wordsOf = {
  sender: {
    heading: m.contribution_add_heading,
    hint: m.contribution_add_hint,
    comment: m.contribution_comment_about,
    amendment: m.contribution_amendment_of,
    amendmentHint: m.contribution_amendment_hint,
  },
  official: {
    heading: m.contribution_official_heading,
    hint: m.contribution_official_hint,
    comment: m.contribution_official_comment,
    amendment: m.contribution_official_amendment,
    amendmentHint: m.contribution_official_amendment_hint,
  },
} as const;

/** What is written to single sections, and the way to write to one more: without JavaScript the form comes back with it. */
export function ContributionFields({
  parts,
  removed,
  sections,
  addTo,
  errors,
  action,
  by = "sender",
}: ContributionFieldsProps) {
  const next = `${action}#${idOf(fieldOf(parts.length, "text"))}`;
  return (
    <div id="contributions">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part's place in the form is its name
        <PartFields key={index} {...{ part, index, errors, action, by }} />
      ))}
      {removed && <Removed {...{ removed, next }} />}
      <fieldset className="add-part">
        <legend className="h5">{wordsOf[by].heading()}</legend>
        <p className="form-hint">{wordsOf[by].hint()}</p>
        <Select
          name="addTo"
          label={m.contribution_choose()}
          empty={m.contribution_choose_first()}
          value={addTo}
          required="sometimes"
          error={errors.addTo}
          choices={sections}
        />
        <div className="buttons">
          <button
            type="submit"
            className="button button-secondary"
            name="add"
            value="comment"
            formAction={next}
          >
            {m.contribution_add_comment()}
          </button>
          <button
            type="submit"
            className="button button-secondary"
            name="add"
            value="amendment"
            formAction={next}
          >
            {m.contribution_add_amendment()}
          </button>
        </div>
      </fieldset>
    </div>
  );
}

type PartProps = { part: Part; index: number; errors: Record<string, string>; action: string; by: By };

function PartFields({ part, index, errors, action, by }: PartProps) {
  const about = { section: part.heading };
  const amends = part.kind === "amendment";
  const text = fieldOf(index, "text");
  return (
    <section
      className={`card part ${part.kind}`}
      data-heading={amends ? m.contribution_heading_amendment(about) : m.contribution_heading_comment(about)}
    >
      <input type="hidden" name={fieldOf(index, "kind")} value={part.kind} />
      <input type="hidden" name={fieldOf(index, "section")} value={part.section} />
      <TextArea
        name={text}
        label={amends ? wordsOf[by].amendment(about) : wordsOf[by].comment(about)}
        hint={amends ? wordsOf[by].amendmentHint() : undefined}
        rows={amends ? rowsFor(part.text || part.original) : 5}
        required="sometimes"
        value={part.text}
        error={errors[text] ?? errors[fieldOf(index, "section")]}
      />
      {amends && (
        <details className="part-difference" hidden={part.difference.length === 0}>
          <summary>{m.contribution_proposed_difference()}</summary>
          <Difference pieces={part.difference} />
        </details>
      )}
      <details className="original">
        <summary>{m.contribution_original()}</summary>
        <PlainText text={part.original} />
      </details>
      <button
        type="submit"
        className="button button-secondary button-small"
        name="remove"
        value={index}
        formAction={`${action}#contributions`}
      >
        {m.contribution_remove()}{" "}
        <span className="visually-hidden">
          {amends ? m.contribution_remove_amendment(about) : m.contribution_remove_comment(about)}
        </span>
      </button>
    </section>
  );
}

const MOST_ROWS = 24;
const LETTERS_IN_A_ROW = 70;
/** As high as the text is, so that all of it is in sight where there is room. */
const rowsFor = (text: string): number =>
  Math.min(
    MOST_ROWS,
    text.split("\n").reduce((rows, line) => rows + 1 + Math.floor(line.length / LETTERS_IN_A_ROW), 2),
  );

function Removed({ removed, next }: { removed: WrittenContribution & { heading: string }; next: string }) {
  return (
    <div className="alert alert-info" role="status">
      <input type="hidden" name="removed.kind" value={removed.kind} />
      <input type="hidden" name="removed.section" value={removed.section} />
      <input type="hidden" name="removed.text" value={removed.text} />
      <p>{m.contribution_removed({ section: removed.heading })}</p>
      <button
        type="submit"
        className="button button-secondary button-small"
        name="add"
        value="removed"
        formAction={next}
      >
        {m.contribution_undo()}
      </button>
    </div>
  );
}
