import { useEffect, useState } from "react";
import { Form } from "react-router";
import { pointKinds } from "#app/domain/submissions/point.ts";
import type { ThemeColour } from "#app/domain/themes/theme.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { idOf } from "../form/error-summary.tsx";
import { type Choice, Select, TextField } from "../form/field.tsx";
import { wordFor } from "../words.ts";
import { ThemeTag } from "./theme-tag.tsx";

type Props = {
  action: string;
  sections: Choice[];
  section: string;
  themes: { name: string; colour: ThemeColour }[];
};
type Passage = { start: number; end: number; text: string };

/** Marks a passage: by selecting it in the text, or by pasting it where there is no JavaScript. */
export function PointForm({ action, sections, section, themes }: Props) {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const take = (event: Event) => setPassage((event as CustomEvent<Passage>).detail);
    document.addEventListener("passage", take);
    return () => document.removeEventListener("passage", take);
  }, []);
  const id = idOf("passage");
  return (
    <Form method="post" action={action} className="card" onSubmit={() => setPassage(null)} noValidate>
      <h3>{m.casework_mark_heading()}</h3>
      <input type="hidden" name="start" value={passage?.start ?? ""} readOnly />
      <input type="hidden" name="end" value={passage?.end ?? ""} readOnly />
      <div className="form-group">
        <label className="form-label" htmlFor={id}>
          {m.casework_passage()}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {m.casework_passage_hint()}
        </span>
        <textarea
          className="form-input"
          id={id}
          name="passage"
          rows={3}
          aria-describedby={`${id}-hint`}
          key={passage ? `${passage.start}-${passage.end}` : "none"}
          defaultValue={passage?.text ?? ""}
          onChange={() => setPassage(null)}
        />
      </div>
      <Select
        name="kind"
        label={m.casework_kind()}
        choices={pointKinds.map((kind) => ({ value: kind, label: wordFor.pointKind(kind) }))}
      />
      <Select
        name="section"
        label={m.casework_section()}
        empty={m.submission_whole()}
        required={false}
        value={section}
        choices={sections}
      />
      {themes.length > 0 && (
        <fieldset className="form-group checkbox-grid">
          <legend className="form-label">{m.casework_themes()}</legend>
          {themes.map((theme) => (
            <Checkbox key={theme.name} name="themes" value={theme.name} label={<ThemeTag {...theme} />} />
          ))}
        </fieldset>
      )}
      <TextField name="newTheme" label={m.casework_new_theme()} required={false} />
      <div className="buttons">
        <button className="button button-primary" type="submit" name="mark" value="point">
          {m.casework_mark_point()}
        </button>
        <button
          className="button button-secondary"
          type="submit"
          name="mark"
          value="nothing"
          id="mark-nothing"
        >
          {m.casework_mark_nothing()}
        </button>
      </div>
    </Form>
  );
}
