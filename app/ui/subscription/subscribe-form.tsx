import { writeSubject } from "#app/domain/subscriptions/subscription.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Radios } from "../form/choices.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { FormGroup, TextField } from "../form/field.tsx";
import { paceChoices } from "./pace-choices.ts";

type Props = {
  topics: string[];
  hearings: { slug: string; title: string }[];
  /** What is chosen beforehand, by where one came from. */
  what: string;
  formToken: string;
  errors: Record<string, string>;
  typed: Typed;
};

/** The form by which anybody asks for news. */
export function SubscribeForm({ topics, hearings, what, formToken, errors, typed }: Props) {
  const value = (name: string) => (typeof typed[name] === "string" ? (typed[name] as string) : undefined);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.subscription_heading()}</h1>
      <p className="font-lead">{m.subscription_lead()}</p>
      <p>{m.subscription_took_part()}</p>
      <form method="post" action={paths.subscribe()} noValidate>
        <input type="hidden" name="formToken" value={formToken} />
        <p className="trap" aria-hidden="true">
          <label htmlFor="website">Website</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </p>
        <FormGroup name="what" label={m.subscription_what()} error={errors.what}>
          {(control) => (
            <select {...control} className="form-select" defaultValue={value("what") ?? what}>
              <option value="">{m.subscription_choose()}</option>
              <option value={writeSubject("all")}>{m.subscription_everything()}</option>
              <Group
                label={m.subscription_topics()}
                choices={topics.map((topic) => [writeSubject({ topic }), topic])}
              />
              <Group
                label={m.subscription_hearings()}
                choices={hearings.map(({ slug, title }) => [writeSubject({ hearing: slug }), title])}
              />
            </select>
          )}
        </FormGroup>
        <Radios
          name="pace"
          label={m.subscription_pace()}
          value={value("pace") ?? "at_once"}
          error={errors.pace}
          choices={paceChoices()}
        />
        <TextField
          name="email"
          type="email"
          label={m.subscription_email()}
          hint={m.subscription_email_hint()}
          autoComplete="email"
          value={value("email")}
          error={errors.email}
        />
        <div className="buttons">
          <button className="button button-primary" type="submit">
            {m.subscription_send()}
          </button>
        </div>
      </form>
    </>
  );
}

function Group({ label, choices }: { label: string; choices: [value: string, label: string][] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </optgroup>
  );
}
