import type { NamedState } from "#app/domain/signatories/named-signatory.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type NamedView = { id: string; name: string; state: NamedState };

/** Those whom a sender has named as signing with them, and what each has answered. */
export function NamedList({ named }: { named: NamedView[] }) {
  return (
    <ul>
      {named.map(({ id, name, state }) => (
        <li key={id}>
          {name}{" "}
          <span
            className={`tag ${state === "confirmed" ? "tag-good" : state === "declined" ? "tag-warn" : ""}`}
          >
            {m[`joint_state_${state}`]()}
          </span>
        </li>
      ))}
    </ul>
  );
}
