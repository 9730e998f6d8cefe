import type { FieldErrors } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { TextField } from "../form/field.tsx";

type Props = {
  value: (name: string) => string;
  errors: FieldErrors;
  /** How many the list holds on all its pages. */
  found: number;
  /** Whether they have been confirmed as spam already. */
  spam: boolean;
};

/** What can be done with what is ticked, or with everything the list holds. */
export function QuarantineBulk({ value, errors, found, spam }: Props) {
  return (
    <section className="card" aria-labelledby="bulk-heading">
      <h2 id="bulk-heading">{m.quarantine_bulk_heading()}</h2>
      <Checkbox
        name="everything"
        label={m.quarantine_everything({ count: found })}
        checked={value("everything") === "yes"}
      />
      <p>
        <button className="button button-secondary" type="submit" name="step" value="release">
          {m.quarantine_release()}
        </button>
      </p>
      <p className="muted">{m.quarantine_release_hint()}</p>
      {!spam && (
        <>
          <TextField
            name="reason"
            label={m.quarantine_reason()}
            hint={`${m.quarantine_spam_hint()} ${m.quarantine_reason_hint()}`}
            required="sometimes"
            value={value("reason")}
            error={errors.reason}
          />
          <button className="button button-secondary" type="submit" name="step" value="spam">
            {m.quarantine_spam()}
          </button>
        </>
      )}
    </section>
  );
}
