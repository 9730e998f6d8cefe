import type { AttachmentState, NeedsEyes } from "#app/domain/attachments/clearing.ts";
import { writeSize } from "#app/shared/size.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { FileStateTag } from "../clearing/file-state.tsx";

export type AttachedFile = {
  position: number;
  name: string;
  size: number;
  fingerprint: string;
  /** Where it is had; null while nobody may have it. */
  href?: string | null;
  /** For officials: how it stands, and where it is decided about. */
  state?: AttachmentState;
  needsEyes?: NeedsEyes | null;
  decideAt?: string;
};

/** What came with a submission: each file's name, size and SHA-256; for officials how it stands. */
export function AttachedFiles({ files, heading }: { files: AttachedFile[]; heading: "h2" | "h3" }) {
  const Heading = heading;
  if (files.length === 0) return null;
  return (
    <>
      <Heading id="attachments">{m.attachment_heading()}</Heading>
      <ul className="attached">
        {files.map(({ position, name, size, fingerprint, href, state, needsEyes = null, decideAt }) => (
          <li key={position}>
            {href ? (
              <a href={href} download>
                <strong>{name}</strong>
              </a>
            ) : (
              <strong>{name}</strong>
            )}{" "}
            <span className="muted">{writeSize(size)}</span>
            {state && decideAt && (
              <>
                {" "}
                <FileStateTag state={state} needsEyes={needsEyes} />{" "}
                <a href={decideAt}>
                  {m.attachment_to_clearing()} <span className="visually-hidden">({name})</span>
                </a>
              </>
            )}
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
