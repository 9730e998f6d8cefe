import { answersTo, backgroundQuestions } from "#app/domain/reach/background.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Select } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";
import { wordForAnswer } from "./reach-words.ts";

type Props = {
  sheet: string;
  districts: string[];
  typed?: Record<string, string | string[]>;
  errors?: Record<string, string>;
};

/** The background questions: all begin with "vil ikke svare", and nothing else follows from them. */
export function BackgroundForm({ sheet, districts, typed, errors = {} }: Props) {
  const value = valueIn(typed);
  return (
    <form method="post" action={paths.background(sheet)} noValidate>
      {backgroundQuestions.map((question) => {
        const answers = answersTo(question, districts);
        return answers.length === 0 ? null : (
          <Select
            key={question}
            name={question}
            label={m[`reach_ask_${question}`]()}
            empty={m.reach_no_answer()}
            value={value(question)}
            error={errors[question]}
            choices={answers.map((answer) => ({ value: answer, label: wordForAnswer(question, answer) }))}
          />
        );
      })}
      <button className="button button-secondary" type="submit">
        {m.reach_send()}
      </button>
    </form>
  );
}

/** What the answers are for, and that nobody can connect them with who gave them. */
export function BackgroundPromise() {
  return (
    <>
      <p>{m.reach_why()}</p>
      <p className="muted">{m.reach_promise()}</p>
    </>
  );
}
