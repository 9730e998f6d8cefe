import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "../form/error-summary.tsx";

type Answer = { errors: Record<string, string>; typed: Record<string, string | string[]> };
type Props = { answer: Answer | undefined; back: string };

/** What was refused and why, with what was typed to copy, and the way back to the page it came from. */
export function RefusedStep({ answer, back }: Props) {
  const { errors, typed } = answer ?? { errors: {}, typed: {} };
  const written = ["passage", "phrases", "reason", "newTheme"].flatMap((name) => typed[name] || []);
  return (
    <>
      {answer && <ErrorSummary errors={{ form: Object.values(errors).join(" ") }} />}
      {written.length > 0 && (
        <>
          <h2>{m.casework_you_typed()}</h2>
          {written.map((text) => (
            <blockquote className="quote plain-text" key={text}>
              {text}
            </blockquote>
          ))}
        </>
      )}
      <p>
        <a className="button button-primary" href={back}>
          {m.casework_back()}
        </a>
      </p>
    </>
  );
}
