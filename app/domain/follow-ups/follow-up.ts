import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import type { FollowUpState, Milestone, Resolution } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { GoalKept } from "./service-goal.ts";

export type { FollowUpState, Milestone };

/** The milestones in the order a participant meets them. */
export const milestones = [
  "receipt",
  "publication",
  "deadline_moved",
  "announcement",
  "closed",
  "answers",
  "correction",
  "decision",
  "adopted",
  "renewal",
] as const satisfies Milestone[];

/** Those that every hearing comes to. */
const certain = ["receipt", "publication", "closed", "answers", "decision", "adopted"] as const;

/** Which participants of the ledger are shown. */
export const ledgerFilters = ["all", "unreached", "open", "past_goal", "exceptions"] as const;
export type LedgerQuery = { filter: (typeof ledgerFilters)[number]; words: string };

/** A follow-up as the ledger's grid shows it; `at` is when it was sent or settled, else since when it is owed. */
export type LedgerCell = {
  id: string;
  milestone: Milestone;
  state: FollowUpState;
  resolution: Resolution | null;
  at: string;
  /** Told after its service goal, or waiting beyond it. */
  late: boolean;
};

/** How many of a milestone's follow-ups stand how. */
export type MilestoneSum = {
  milestone: Milestone;
  owed: number;
  sent: number;
  letter: number;
  exception: number;
  open: number;
};

/** The same with how many were told within the milestone's service goal. */
export type MilestoneAccount = MilestoneSum & GoalKept;

/** An account that also names what nobody is owed yet and every hearing comes to. */
export const wholeAccount = (sums: MilestoneAccount[]): MilestoneAccount[] =>
  milestones.flatMap((milestone) => {
    const sum = sums.find((one) => one.milestone === milestone);
    if (sum) return [sum];
    if (!certain.some((one) => one === milestone)) return [];
    const none = { owed: 0, sent: 0, letter: 0, exception: 0, open: 0, within: 0, late: 0, past: 0 };
    return [{ milestone, ...none }];
  });

/** What an official does with one follow-up. */
export const followUpForm = z.discriminatedUnion(
  "step",
  [
    z.object({ step: z.literal("again") }),
    z.object({ step: z.literal("letter") }),
    z.object({ step: z.literal("grant") }),
    z.object({ step: z.literal("refuse") }),
    z.object({
      step: z.literal("exception"),
      reason: z
        .string()
        .trim()
        .min(1, { error: () => m.ledger_error_reason() })
        .max(1000),
    }),
    z.object({
      step: z.literal("address"),
      email: z.union(
        [
          z
            .string()
            .trim()
            .refine((text) => text === "")
            .transform(() => null),
          plainAddress,
        ],
        { error: () => m.submission_error_email() },
      ),
      address: z.string().trim().max(500).default(""),
    }),
  ],
  { error: () => m.ledger_error_resolution() },
);
