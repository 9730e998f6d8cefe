import type { SectionChange } from "#app/domain/strategies/compare-versions.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Difference } from "../difference.tsx";

type Props = {
  changes: SectionChange[];
  /** By section, the responses that caused its change, each with its address. */
  causes: Record<string, { number: number; href: string }[]>;
};

/** The sections that differ between two versions, each with what was added and removed, and the answers that caused it. */
export function ChangedSections({ changes, causes }: Props) {
  return changes.map((change) => (
    <article className="card" key={change.identity}>
      <h3>
        {change.after ?? change.before} <Difference pieces={change.title} />
      </h3>
      <div>
        <Difference pieces={change.body} />
      </div>
      {causes[change.identity] && (
        <p className="muted">
          {m.change_because()}:
          {causes[change.identity]?.map(({ number, href }) => (
            <span key={number}>
              {" "}
              <a href={href}>{m.casework_response_numbered({ number })}</a>
            </span>
          ))}
        </p>
      )}
    </article>
  ));
}
