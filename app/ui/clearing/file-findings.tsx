import type { FileFinding } from "#app/domain/attachments/attachment-finding.ts";
import { proposedFor } from "#app/domain/clearings/finding.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { FindingAnswers } from "./finding-answers.tsx";

type Props = { findings: (FileFinding & { words: string })[]; typed: Typed };

/** Everything that was found in a file, with where it stands and two choices for each. */
export function FileFindings({ findings, typed }: Props) {
  return findings.map((finding) => {
    const said = typed[`finding-${finding.id}`] ?? finding.decision ?? proposedFor(finding.kind);
    return (
      <fieldset key={finding.id} className="finding-choice">
        <legend>
          <span className={`found found-${finding.kind}`}>{m[`clearing_kind_${finding.kind}`]()}</span>{" "}
          <q>{finding.words}</q> <span className="muted">{m[`attachment_carrier_${finding.carrier}`]()}</span>
        </legend>
        <FindingAnswers finding={finding} radio={(decision) => ({ defaultChecked: said === decision })} />
      </fieldset>
    );
  });
}
