import type { SectionChange } from "#app/domain/strategies/compare-versions.ts";
import { Difference } from "../difference.tsx";

/** The sections that differ between two versions, each with what was added and removed. */
export function ChangedSections({ changes }: { changes: SectionChange[] }) {
  return changes.map((change) => (
    <article className="card" key={change.identity}>
      <h3>
        {change.after ?? change.before} <Difference pieces={change.title} />
      </h3>
      <div>
        <Difference pieces={change.body} />
      </div>
    </article>
  ));
}
