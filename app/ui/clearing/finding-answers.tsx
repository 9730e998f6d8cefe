import type { ComponentProps } from "react";
import { mayStay } from "#app/domain/clearings/finding.ts";
import type { FindingDecision, FindingKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Props = {
  finding: { id: string; kind: FindingKind; score: number };
  /** How the choice of each decision is kept. */
  radio: (decision: FindingDecision) => ComponentProps<"input">;
};

/** The decisions that a finding lets one choose among. */
export const FindingAnswers = ({ finding, radio }: Props) =>
  (["left_out", "may_stay"] as const)
    .filter((decision) => decision === "left_out" || mayStay(finding))
    .map((decision) => (
      <label key={decision} className="finding-answer">
        <input type="radio" name={`finding-${finding.id}`} value={decision} {...radio(decision)} />
        {m[`clearing_${decision}`]()}
      </label>
    ));
