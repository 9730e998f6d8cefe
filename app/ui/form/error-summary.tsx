import * as m from "#app/shared/text/compiled/messages.js";

type Props = { errors: Record<string, string> };

/** What is wrong, first on the page, each sentence linked to its field; a sentence about the whole form is under `form`. */
export function ErrorSummary({ errors }: Props) {
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  return (
    <div className="alert alert-error error-summary" role="alert" aria-labelledby="error-summary-heading">
      <div className="alert-body">
        <h2 className="alert-heading" id="error-summary-heading" tabIndex={-1}>
          {m.shared_errors_heading()}
        </h2>
        <ul className="nobullet-list">
          {all.map(([name, sentence]) => (
            <li key={name}>{name === "form" ? sentence : <a href={`#${idOf(name)}`}>{sentence}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The id of a field, as the summary links to it. */
export const idOf = (name: string): string => `field-${name.replaceAll(/[^a-zA-Z0-9-]/g, "-")}`;
