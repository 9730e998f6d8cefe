import { Form } from "react-router";
import { pointKinds } from "#app/domain/submissions/point.ts";
import type { Suggestion } from "#app/domain/submissions/suggested-split.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Difference } from "../difference.tsx";
import type { Choice } from "../form/field.tsx";
import { PlainText } from "../plain-text.tsx";
import type { Amendment } from "../submission/composed-text.tsx";
import { wordFor } from "../words.ts";

type Props = {
  action: string;
  suggestions: (Suggestion & { text: string; amendment: Amendment | null })[];
  sections: Choice[];
  open: boolean;
};

/** How the rest of a submission could be split: the official corrects it, leaves out what is wrong, and takes the rest at once. */
export function SuggestedSplit({ action, suggestions, sections, open }: Props) {
  if (suggestions.length === 0) return null;
  const kinds = [
    ...pointKinds.map((kind) => ({ value: kind, label: wordFor.pointKind(kind) })),
    { value: "nothing", label: m.casework_nothing() },
  ];
  return (
    <details className="card suggested-split" open={open}>
      <summary>{m.casework_suggested({ count: suggestions.length })}</summary>
      <p className="muted">{m.casework_suggested_hint()}</p>
      <Form method="post" action={action} noValidate>
        {suggestions.map(({ start, end, text, kind, section, amendment }) => {
          const id = `passage-${start}`;
          return (
            <fieldset key={start}>
              <div className="form-group-checkbox">
                <input
                  id={id}
                  type="checkbox"
                  name="passage"
                  value={`${start}-${end}`}
                  className="form-checkbox checkbox-large"
                  defaultChecked
                />
                <label htmlFor={id} className="form-label">
                  <PlainText text={amendment?.before ?? text} />
                  {amendment && <Difference pieces={amendment.difference} />}
                </label>
              </div>
              <div className="suggested-choices">
                <Chooser name={`kind-${start}`} label={m.casework_kind()} choices={kinds} value={kind} />
                <Chooser
                  name={`section-${start}`}
                  label={m.casework_section()}
                  choices={[{ value: "", label: m.submission_whole() }, ...sections]}
                  value={section ?? ""}
                />
              </div>
            </fieldset>
          );
        })}
        <button className="button button-primary" type="submit">
          {m.casework_take_suggested()}
        </button>
      </Form>
    </details>
  );
}

/** A small list to choose from, its name only for those who cannot see what stands beside it. */
function Chooser({
  name,
  label,
  choices,
  value,
}: {
  name: string;
  label: string;
  choices: Choice[];
  value: string;
}) {
  return (
    <select className="form-select" name={name} aria-label={label} defaultValue={value}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
