import type { HoldGround } from "#app/domain/clearings/finding.ts";
import type { Clearance } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";

type Props = {
  clearance: Clearance;
  name: string;
  unnamed: string;
  text: string;
  ground: HoldGround | null;
  reason: string;
  moment: string;
  /** How its participant wants to stand, when that has changed since; empty for no name. */
  renamed: string | null;
};

const TONE: Record<Clearance, string> = {
  published: "tag-good",
  waiting: "tag-good",
  held_back: "tag-warn",
  withdrawn: "tag-bad",
};

/** What has been decided of a submission: whether the public reads it, and how; or why not. */
export function ClearedAs({ clearance, name, unnamed, text, ground, reason, moment, renamed }: Props) {
  const shown = clearance === "published" || clearance === "waiting";
  return (
    <section className="card">
      <p>
        <span className={`tag ${TONE[clearance]}`}>{m[`casework_clearance_${clearance}`]()}</span> {moment}
      </p>
      {ground && <p>{m[`clearing_ground_${ground}`]()}</p>}
      {reason && <p className="plain-text">{reason}</p>}
      {renamed !== null && (
        <p className="alert alert-warning">
          {m.casework_renamed({ name: renamed || unnamed, shown: name || unnamed })}
        </p>
      )}
      {shown && (
        <details>
          <summary>{m.casework_public_text()}</summary>
          <p>
            <strong>{name || unnamed}</strong>
          </p>
          <PlainText text={text} />
        </details>
      )}
    </section>
  );
}
