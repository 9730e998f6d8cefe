import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";
import {
  decisionsFrom,
  type FindingDecision,
  findingKinds,
  type HoldGround,
  officialGrounds,
} from "./finding.ts";
import type { Choice } from "./redaction.ts";

const range = z
  .string()
  .regex(/^\d{1,6}-\d{1,6}$/)
  .transform((text) => {
    const [start = 0, end = 0] = text.split("-").map(Number);
    return { start, end };
  })
  .refine(({ start, end }) => start < end);

/**
 * `finding-<id>` says what becomes of a finding, `ranges` are passages to leave out, as `start-end`; `phrases` are passages typed or pasted, a
 * line each. `withoutName` shows it under no name.
 */
export const publicationForm = z
  .looseObject({
    ranges: z.array(range).default([]),
    phrases: z
      .string()
      .default("")
      .transform((text) =>
        text
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    withoutName: z.string().default(""),
  })
  .transform(({ ranges, phrases, withoutName, ...fields }) => ({
    ...{ ranges, phrases, withoutName: withoutName !== "" },
    decisions: decisionsFrom(fields),
  }));
export type Publication = Choice & { withoutName?: boolean };

export const holdBackForm = z.object({
  ground: z.enum(officialGrounds, { error: () => m.clearing_error_ground() }),
  reason: z
    .string()
    .trim()
    .min(1, { error: () => m.submission_error_reason() })
    .max(1000),
});
/** Why something is not shown: a word for the public, a sentence for its participant. */
export type HoldBack = { ground?: HoldGround; reason: string };

/** `finding-<id>` says what becomes of one; `all`, as `kind:decision`, of every one of a kind. */
export const decisionForm = z
  .looseObject({
    all: z
      .string()
      .regex(/^[a-z]+:(left_out|may_stay)$/)
      .optional()
      .catch(undefined),
  })
  .transform(({ all, ...fields }) => {
    const [asked, decision] = (all ?? "").split(":");
    const kind = findingKinds.find((one) => one === asked);
    return {
      decisions: decisionsFrom(fields),
      all: kind ? { kind, decision: decision as FindingDecision } : null,
    };
  });
export type Decisions = z.output<typeof decisionForm>;

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** The submissions that an official has ticked as read. */
export const togetherForm = z.object({
  numbers: z
    .array(number)
    .min(1, { error: () => m.clearing_error_none_read() })
    .max(1_000),
});
