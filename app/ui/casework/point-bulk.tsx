import type { FieldErrors } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { Select, TextField } from "../form/field.tsx";

type Props = {
  value: (name: string) => string;
  errors: FieldErrors;
  /** How many points the list finds in all. */
  found: number;
  caseworkers: { id: string; name: string }[];
};

/** What can be done with the ticked points, or with everything the list finds. */
export function PointBulk({ value, errors, found, caseworkers }: Props) {
  return (
    <section className="card" aria-labelledby="bulk-heading">
      <h2 id="bulk-heading">{m.desk_bulk_heading()}</h2>
      <p>
        <button className="button button-primary" type="submit" name="step" value="answer">
          {m.desk_answer_together()}
        </button>
      </p>
      <Checkbox
        name="everything"
        label={m.desk_everything({ count: found })}
        hint={m.desk_everything_hint()}
        checked={value("everything") === "yes"}
      />
      <div className="form-columns">
        <div>
          <Select
            name="caseworker"
            label={m.desk_give_to()}
            empty={m.desk_whose_nobody()}
            required="sometimes"
            value={value("caseworker")}
            error={errors.caseworker}
            choices={caseworkers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <button className="button button-secondary" type="submit" name="step" value="assign">
            {m.desk_assign()}
          </button>
        </div>
        <div>
          <TextField
            name="answerBy"
            type="date"
            label={m.desk_set_answer_by()}
            required="sometimes"
            value={value("answerBy")}
            error={errors.answerBy}
          />
          <button className="button button-secondary" type="submit" name="step" value="answer_by">
            {m.desk_set_day()}
          </button>
        </div>
      </div>
    </section>
  );
}
