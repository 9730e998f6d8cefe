import type { Piece } from "#app/shared/difference.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ProposedWording } from "../submission/composed-text.tsx";

type Wording = {
  submission: number;
  contribution: number;
  text: string;
  difference: Piece[];
  chosen: boolean;
};
type Props = { hearingId: string; wordings: Wording[]; response?: string };

/** The wordings that were proposed for a section, each with what it changes and the way to begin a change with it. */
export function ProposedWordings({ hearingId, wordings, response = "" }: Props) {
  if (wordings.length === 0) return null;
  return (
    <details open={wordings.length < 4}>
      <summary>{m.change_wordings({ count: wordings.length })}</summary>
      {wordings.map(({ submission, contribution, text, difference, chosen }) => (
        <article className="card" key={`${submission}.${contribution}`}>
          <h3>
            <a href={paths.caseworkSubmission(hearingId, submission)}>
              {m.submission_numbered({ number: submission })}
            </a>{" "}
            {chosen && <span className="tag tag-good">{m.change_wording_chosen()}</span>}
          </h3>
          <ProposedWording text={text} difference={difference} />
          {!chosen && (
            <a
              className="button button-secondary button-small"
              href={paths.changeFromWording(hearingId, { submission, contribution }, response)}
            >
              {m.contribution_use_wording()}
            </a>
          )}
        </article>
      ))}
    </details>
  );
}
