import { z } from "zod";
import type { Refusal } from "#app/shared/result.ts";
import { withContributions } from "./contribution.ts";
import {
  contents,
  namesOrganisation,
  nothingSaid,
  type OnBehalfOf,
  organisationMissing,
  saysAnything,
} from "./submission.ts";

/** What a participant edits of what they sent: all but who they are. */
export const replacementForm = z.preprocess(
  withContributions,
  z
    .object({
      ...contents,
      formToken: z.string().default(""),
    })
    .refine(saysAnything, nothingSaid)
    .refine(namesOrganisation, organisationMissing),
);

/** Why a submission can no longer be edited, as its participant's page knows it; null while it can. */
export function refusalToReplace(
  submission: {
    replacedBy: number | null;
    clearance: string | null;
    points: unknown[];
    onBehalfOf: OnBehalfOf;
  },
  hearingIsOpen: boolean,
): Refusal | null {
  if (submission.onBehalfOf === "meeting") return "minutes_not_replaced";
  if (submission.replacedBy !== null) return "submission_replaced";
  if (submission.clearance === "withdrawn") return "submission_withdrawn";
  if (submission.points.length > 0) return "submission_answered";
  return hearingIsOpen ? null : "replaced_too_late";
}
