import { outcomes } from "#app/domain/responses/response.ts";
import type { OfferedBlock } from "#app/domain/text-blocks/text-block.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox, Radios } from "../form/choices.tsx";
import { TextArea } from "../form/field.tsx";
import { wordFor } from "../words.ts";
import { OfferedTexts } from "./offered-texts.tsx";

export type Answerable = {
  id: string;
  submission: number;
  number: number;
  text: string;
  themes: string[];
  likewise: number;
};
type Props = {
  value: (name: string) => string;
  errors: Record<string, string>;
  points: Answerable[];
  chosen: string[];
  blocks: OfferedBlock[];
};

/** Outcome, reason, and the points that they answer. */
export function ResponseFields({ value, errors, points, chosen, blocks }: Props) {
  return (
    <>
      <fieldset className="card">
        <legend className="form-label">{m.casework_points_answered()}</legend>
        {points.map((point) => (
          <Checkbox
            key={point.id}
            name="points"
            value={point.id}
            checked={chosen.includes(point.id)}
            label={point.text.length > 300 ? `${point.text.slice(0, 300)} …` : point.text}
            hint={[
              m.shared_number({ number: point.submission }),
              m.submission_point({ number: point.number }),
              ...point.themes,
              ...(point.likewise > 0 ? [m.alike_also({ count: point.likewise })] : []),
            ].join(" · ")}
          />
        ))}
      </fieldset>
      <OutcomeAndReason value={value} errors={errors} />
      <OfferedTexts blocks={blocks} field="reason" />
    </>
  );
}

/** What an answer says: never an outcome without a reason. */
export function OutcomeAndReason({ value, errors }: Pick<Props, "value" | "errors">) {
  return (
    <>
      <Radios
        name="outcome"
        label={m.casework_outcome()}
        value={value("outcome")}
        error={errors.outcome}
        choices={outcomes.map((outcome) => ({ value: outcome, label: wordFor.outcome(outcome) }))}
      />
      <TextArea
        name="reason"
        label={m.casework_reason()}
        rows={8}
        value={value("reason")}
        error={errors.reason}
      />
    </>
  );
}
