import { z } from "zod";
import type { Outcome } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { Outcome };
export const outcomes = ["met", "partly_met", "noted", "not_met", "outside"] as const satisfies Outcome[];

/** Outcome and reason: never one without the other. */
export const responseForm = z.object({
  outcome: z.enum(outcomes, { error: () => m.casework_error_outcome() }),
  reason: z
    .string()
    .trim()
    .min(1, { error: () => m.casework_error_reason() })
    .max(10_000, { error: () => m.casework_error_reason_long() }),
  /** The points it answers. */
  points: z.array(z.guid()).default([]),
  /** The version the writer saw; 0 for a new response. */
  version: z.coerce.number().int().min(0).default(0),
});

/** When answers are to be let out: now, or at a day and clock in Danish time. */
export const planForm = z.object({
  day: z.string().trim(),
  clock: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.refusal_clock_unreadable() }),
});

/** A released answer put right: what it says now, and why it is corrected, which the public reads. */
export const correctionForm = responseForm.pick({ outcome: true, reason: true, version: true }).extend({
  why: z
    .string()
    .trim()
    .min(1, { error: () => m.correction_error_why() })
    .max(1_000, { error: () => m.correction_error_why_long() }),
});

export const sendBackForm = z.object({
  whyNot: z
    .string()
    .trim()
    .min(1, { error: () => m.casework_error_reason() })
    .max(2_000, { error: () => m.casework_error_reason_long() }),
});

export type ResponseState = "waiting" | "sent_back" | "approved";
/** How far the newest version of a response is. */
export const stateOf = (version: { approvedAt: Date | null; sentBackAt: Date | null }): ResponseState =>
  version.approvedAt ? "approved" : version.sentBackAt ? "sent_back" : "waiting";

/** A released response in one line: what it came to, why, and how many it answers. */
export type Told = {
  number: number;
  outcome: Outcome;
  reason: string;
  participants: number;
  themes: string[];
};
