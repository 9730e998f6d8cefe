import { z } from "zod";
import { outcomes } from "#app/domain/responses/response.ts";
import type { BodyKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export const bodyKinds = ["committee", "council"] as const satisfies BodyKind[];

const required = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, { error: () => m.decision_error_missing() })
    .max(longest, { error: () => m.decision_error_too_long() });

/** Where the body decided otherwise than recommended in one response. */
const departure = z.object({ response: z.guid(), outcome: z.enum(outcomes), reason: required(4_000) });

/** All parts of an agenda item, and the political reason. Absent members are a line each. */
export const decisionForm = z.object({
  kind: z.enum(bodyKinds, { error: () => m.decision_error_kind() }),
  body: required(160),
  meetingOn: z.string().trim(),
  itemNumber: required(20),
  itemTitle: required(200),
  recommendation: required(20_000),
  presentation: required(40_000),
  economy: required(10_000),
  competence: required(1_000),
  text: required(20_000),
  absent: z
    .string()
    .max(4_000)
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  dissent: z.string().trim().max(10_000).default(""),
  politicalReason: required(20_000),
  followsRecommendation: z.enum(["yes", "no"], { error: () => m.decision_error_follows() }),
  departures: z.array(departure).default([]),
});
