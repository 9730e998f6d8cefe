import type { ContributionKind } from "#app/domain/submissions/contribution.ts";
import type { Piece } from "#app/shared/difference.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Difference } from "../difference.tsx";
import { PlainText } from "../plain-text.tsx";

export type ComposedView = {
  whole: string;
  parts: { kind: ContributionKind; start: number; heading: string; text: string; difference: Piece[] }[];
};

/** What somebody wrote, section by section; a proposed wording as what it changes, and clean beneath. */
export function ComposedText({ whole, parts }: ComposedView) {
  return (
    <>
      {whole && <PlainText text={whole} />}
      {parts.map((part) => (
        <div className="composed-part" key={part.start}>
          <p className="composed-heading">
            <strong>{part.heading}</strong>
          </p>
          {part.kind === "amendment" ? (
            <ProposedWording text={part.text} difference={part.difference} />
          ) : (
            <PlainText text={part.text} />
          )}
        </div>
      ))}
    </>
  );
}

/** A wording that was proposed for a section, as what it changes. */
export function ProposedWording({ text, difference }: { text: string; difference: Piece[] }) {
  if (difference.length === 0) return <PlainText text={text} />;
  return (
    <>
      <p className="form-hint">{m.contribution_difference_legend()}</p>
      <Difference pieces={difference} />
      <details>
        <summary>{m.contribution_clean()}</summary>
        <PlainText text={text} />
      </details>
    </>
  );
}

/** A wording that a point proposes: the line that names its section, the wording, and what it changes. */
export type Amendment = { before: string; text: string; difference: Piece[] };
type PointProps = { text: string; amendment: Amendment | null };

/** A point's words; of a proposed wording what it changes. */
export const PointText = ({ text, amendment }: PointProps) =>
  amendment ? (
    <>
      <PlainText text={amendment.before} />
      <ProposedWording text={amendment.text} difference={amendment.difference} />
    </>
  ) : (
    <PlainText text={text} />
  );
