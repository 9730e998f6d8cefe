import type { DetectedKind } from "#app/domain/personal-data/detected.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ComposedText, type ComposedView } from "./composed-text.tsx";

export type PublicPreviewProps = ComposedView & {
  publicName: string;
  /** What stands in place of a name. */
  unnamed: string;
  name: string;
  email: string;
  capacity: string;
  /** What is left out by itself. */
  found: { kind: DetectedKind; start: number; text: string }[];
  files: string[];
};

/** What becomes public of a submission, and what does not. */
export function PublicPreview({ whole, parts, ...about }: PublicPreviewProps) {
  const { publicName, unnamed, name, email, capacity, found, files } = about;
  return (
    <div className="public-preview">
      <section className="card" aria-labelledby="becomes-public">
        <h2 id="becomes-public">{m.submission_becomes_public()}</h2>
        <p>
          <strong>{publicName || unnamed}</strong>
        </p>
        <ComposedText whole={whole} parts={parts} />
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
      <section className="card" aria-labelledby="stays-private">
        <h2 id="stays-private">{m.submission_stays_private()}</h2>
        <ul>
          <li>{m.submission_private_email({ email })}</li>
          {publicName !== name && <li>{m.preview_private_name({ name })}</li>}
          {capacity && <li>{m.preview_private_capacity({ capacity })}</li>}
        </ul>
        {found.length > 0 && (
          <>
            <p>{m.preview_found()}</p>
            <ul>
              {found.map(({ kind, start, text }) => (
                <li key={start}>
                  »{text}« ({m[`preview_found_${kind}`]()})
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="muted">{m.submission_private_rest()}</p>
        <p className="muted">{m.preview_when()}</p>
      </section>
    </div>
  );
}
