import type { Finding, FindingDecision } from "#app/domain/clearings/finding.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type Decide = (finding: Pick<Finding, "id">) => FindingDecision | null;
type Props = { text: string; findings: Finding[]; decide: Decide; current: string | null };

/**
 * A text with its findings marked, each kind by its name and its own line; what is to be left out is struck through, as the public will not
 * read it.
 */
export function FoundText({ text, findings, decide, current }: Props) {
  return (
    <div className="plain-text found-text">
      {piecesOf(text, findings).map(({ start, end, finding }) => {
        const words = text.slice(start, end);
        if (!finding) return <span key={start}>{words}</span>;
        const decision = decide(finding);
        const state = decision === "left_out" ? " is-left-out" : decision === "may_stay" ? " may-stay" : "";
        return (
          <mark
            key={start}
            id={`found-${finding.id}`}
            className={`found found-${finding.kind}${state}${finding.id === current ? " is-current" : ""}`}
          >
            <span className="found-kind">
              {m[`clearing_kind_${finding.kind}`]()}
              {decision && <span className="visually-hidden"> ({m[`clearing_${decision}`]()})</span>}:{" "}
            </span>
            {words}
          </mark>
        );
      })}
    </div>
  );
}

type Piece = { start: number; end: number; finding: Finding | null };

/** The text cut where findings begin and end; where a marked passage lies over a finding, the finding is shown. */
function piecesOf(text: string, findings: Finding[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = findings.filter((one) => one.start <= start && end <= one.end);
    return { start, end, finding: over.find(({ kind }) => kind !== "other") ?? over[0] ?? null };
  });
}
