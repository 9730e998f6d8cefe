import { writeSize } from "#app/shared/size.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type AttachedFile = { position: number; name: string; size: number; fingerprint: string };

/** What came with a submission: each file's name, size and SHA-256. */
export function AttachedFiles({ files, heading }: { files: AttachedFile[]; heading: "h2" | "h3" }) {
  const Heading = heading;
  if (files.length === 0) return null;
  return (
    <>
      <Heading>{m.attachment_heading()}</Heading>
      <ul className="attached">
        {files.map(({ position, name, size, fingerprint }) => (
          <li key={position}>
            <strong>{name}</strong> <span className="muted">{writeSize(size)}</span>
            <br />
            <span className="muted">
              {m.attachment_fingerprint()}: <span className="fingerprint">{fingerprint}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
