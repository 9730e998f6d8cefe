import type { ReactNode } from "react";
import * as m from "#app/shared/text/compiled/messages.js";
import { idOf } from "./error-summary.tsx";

export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value?: string | undefined;
  /** "sometimes": whether it must be filled in depends on another field, as the hint says. */
  required?: boolean | "sometimes";
};

/** Label, hint and error around a control, tied together for whoever cannot see them. */
export function FormGroup({
  name,
  label,
  hint,
  error,
  required = true,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = idOf(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`form-group${error ? " form-error" : ""}`}>
      <label className="form-label" htmlFor={id}>
        {label}
        {!required && <span className="weight-normal"> ({m.shared_optional()})</span>}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="form-error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children({
        id,
        name,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required === true || undefined,
      })}
    </div>
  );
}

type ControlProps = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "tel" | "date" | "time" | "search" | "password" | "url";
  autoComplete?: string;
  maxLength?: number;
};

/** One line of text. */
export function TextField({ type = "text", autoComplete, maxLength, value, ...field }: TextFieldProps) {
  return (
    <FormGroup {...field}>
      {(control) => (
        <input
          {...control}
          className="form-input"
          type={type}
          autoComplete={autoComplete}
          maxLength={maxLength}
          defaultValue={value}
        />
      )}
    </FormGroup>
  );
}

/** Several lines of text. */
export function TextArea({ rows = 6, value, ...field }: FieldProps & { rows?: number }) {
  return (
    <FormGroup {...field}>
      {(control) => <textarea {...control} className="form-input" rows={rows} defaultValue={value} />}
    </FormGroup>
  );
}

export type Choice = { value: string; label: string; hint?: string };

/** One of a list that opens; the empty choice is first when there is one. */
export function Select({
  choices,
  empty,
  value,
  ...field
}: FieldProps & { choices: Choice[]; empty?: string }) {
  return (
    <FormGroup {...field}>
      {(control) => (
        <select {...control} className="form-select" defaultValue={value ?? ""}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormGroup>
  );
}
