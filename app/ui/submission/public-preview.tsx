import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";

export type PublicPreviewProps = {
  publicName: string;
  /** What stands in place of a name. */
  unnamed: string;
  text: string;
  leftOut: boolean;
  email: string;
};

/** What becomes public of a submission, and what does not. */
export function PublicPreview({ publicName, unnamed, text, leftOut, email }: PublicPreviewProps) {
  return (
    <div className="side-by-side">
      <section className="card">
        <h2>{m.submission_becomes_public()}</h2>
        <p>
          <strong>{publicName || unnamed}</strong>
        </p>
        <PlainText text={text} />
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
