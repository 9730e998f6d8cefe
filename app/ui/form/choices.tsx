import type { ReactNode } from "react";
import { idOf } from "./error-summary.tsx";
import type { Choice, FieldProps } from "./field.tsx";

/** One of a few, all in sight. */
export function Radios({ name, label, hint, error, value, choices }: FieldProps & { choices: Choice[] }) {
  const id = idOf(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={`form-group${error ? " form-error" : ""}`}>
      <fieldset aria-describedby={described}>
        <legend className="form-label">{label}</legend>
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
        {choices.map((choice, index) => {
          const own = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div className="form-group-radio" key={choice.value}>
              <input
                id={own}
                type="radio"
                name={name}
                value={choice.value}
                className="form-radio radio-large"
                defaultChecked={choice.value === value}
                aria-describedby={choice.hint ? `${own}-hint` : undefined}
              />
              <label htmlFor={own} className="form-label">
                {choice.label}
              </label>
              {choice.hint && (
                <span className="form-hint" id={`${own}-hint`}>
                  {choice.hint}
                </span>
              )}
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}

type CheckboxProps = { name: string; label: ReactNode; hint?: string; checked?: boolean; value?: string };

/** Yes or no. */
export function Checkbox({ name, label, hint, checked = false, value = "yes" }: CheckboxProps) {
  const id = idOf(`${name}-${value}`);
  return (
    <div className="form-group-checkbox">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        className="form-checkbox checkbox-large"
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id} className="form-label">
        {label}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
