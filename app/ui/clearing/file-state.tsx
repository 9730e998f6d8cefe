import type { AttachmentState, NeedsEyes } from "#app/domain/attachments/clearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";

const TONE: Record<AttachmentState, string> = {
  ...{ unread: "", waiting: "tag-warn", published: "tag-good", redacted: "tag-good" },
  ...{ held_back: "tag-warn", infected: "tag-bad", unreadable: "tag-warn" },
};

/** How a file stands; that somebody must look at it, while nobody has decided. */
export function FileStateTag({ state, needsEyes }: { state: AttachmentState; needsEyes: NeedsEyes | null }) {
  return (
    <>
      <span className={`tag ${TONE[state]}`}>{m[`attachment_state_${state}`]()}</span>
      {needsEyes && state === "waiting" && (
        <>
          {" "}
          <span className="tag tag-warn">{m.attachment_needs_eyes()}</span>
        </>
      )}
    </>
  );
}
