import { officialGrounds } from "#app/domain/clearings/finding.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Radios } from "../form/choices.tsx";
import { TextArea } from "../form/field.tsx";

type Props = { errors: Record<string, string>; typed: Typed };

/** On which ground something is not shown. */
export const GroundField = (field: { hint: string; value: string; error: string | undefined }) => (
  <Radios
    name="ground"
    label={m.clearing_ground()}
    {...field}
    choices={officialGrounds.map((ground) => ({ value: ground, label: m[`clearing_ground_${ground}`]() }))}
  />
);

/** Why something is not shown: a word for everybody, a sentence for its participant. */
export function HoldBackFields({ errors, typed }: Props) {
  const value = (name: string) => (typeof typed[name] === "string" ? (typed[name] as string) : "");
  return (
    <>
      <GroundField hint={m.clearing_ground_hint()} value={value("ground")} error={errors.ground} />
      <TextArea
        name="reason"
        label={m.staff_reason()}
        hint={m.clearing_reason_hint()}
        rows={2}
        value={value("reason")}
        error={errors.reason}
      />
    </>
  );
}
