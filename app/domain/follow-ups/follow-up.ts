import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import type { FollowUpState, Milestone, Resolution } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

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

/** Which participants of the ledger are shown. */
export const ledgerFilters = ["all", "unreached", "open", "exceptions"] as const;
export type LedgerQuery = { filter: (typeof ledgerFilters)[number]; words: string };

/** A follow-up as the ledger's grid shows it; `at` is when it was sent or settled, else since when it is owed. */
export type LedgerCell = {
  id: string;
  milestone: Milestone;
  state: FollowUpState;
  resolution: Resolution | null;
  at: string;
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
