import type { FieldErrors } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Select, TextArea, TextField } from "../form/field.tsx";

type Props = {
  value: (name: string) => string;
  errors: FieldErrors;
  colleagues: { id: string; name: string }[];
};

/** Whom to ask for advice, what, and until when an answer is wanted. */
export function AskFields({ value, errors, colleagues }: Props) {
  return (
    <>
      <Select
        name="colleague"
        label={m.talk_advice_colleague()}
        hint={m.talk_advice_colleague_hint()}
        empty={m.talk_advice_no_colleague()}
        required={false}
        value={value("colleague")}
        error={errors.colleague}
        choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <fieldset className="card">
        <legend className="form-label">{m.talk_advice_expert()}</legend>
        <TextField
          name="expertName"
          label={m.talk_advice_expert_name()}
          required={false}
          value={value("expertName")}
          error={errors.expertName}
        />
        <TextField
          name="expertEmail"
          type="email"
          label={m.talk_advice_expert_email()}
          required={false}
          value={value("expertEmail")}
          error={errors.expertEmail}
        />
      </fieldset>
      <TextArea
        name="question"
        label={m.talk_advice_question()}
        hint={m.talk_advice_question_hint()}
        rows={5}
        value={value("question")}
        error={errors.question}
      />
      <TextField
        name="wantedBy"
        type="date"
        label={m.talk_advice_day()}
        value={value("wantedBy")}
        error={errors.wantedBy}
      />
    </>
  );
}
