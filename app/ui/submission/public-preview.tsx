import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";

export type PublicPreviewProps = {
  publicName: string;
  text: string;
  leftOut: boolean;
  email: string;
  files: string[];
};

/** What becomes public of a submission, and what does not. */
export function PublicPreview({ publicName, text, leftOut, email, files }: PublicPreviewProps) {
  return (
    <div className="side-by-side">
      <section className="card">
        <h2>{m.submission_becomes_public()}</h2>
        <p>
          <strong>{publicName || m.submission_name_hidden()}</strong>
        </p>
        <PlainText text={text} />
        {files.length > 0 && (
          <>
            <h3>{m.attachment_heading()}</h3>
            <ul>
              {files.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p className="muted">{m.attachment_looked_through_first()}</p>
          </>
        )}
      </section>
      <section className="card">
        <h2>{m.submission_stays_private()}</h2>
        <ul>
          <li>{m.submission_private_email({ email })}</li>
          {!publicName && <li>{m.submission_private_name()}</li>}
          {leftOut && <li>{m.submission_private_found()}</li>}
        </ul>
        <p className="muted">{m.submission_private_rest()}</p>
      </section>
    </div>
  );
}
