import { z } from "zod";
import type { Milestone, MilestoneSum } from "./follow-up.ts";
import type { GoalKept } from "./service-goal.ts";

/** The account of a hearing's follow-up. Medians are null when there is nothing to take one of. */
export type Report = {
  participants: number;
  submissions: number;
  points: number;
  /** Minutes from a submission to its receipt by mail, and days from a submission to its answers. */
  receiptMinutes: number | null;
  answerDays: number | null;
  /** Reports of hearings that were concluded before there were service goals say nothing of them. */
  milestones: (MilestoneSum & Partial<GoalKept>)[];
  exceptions: { milestone: Milestone; reason: string }[];
};

/** The day on which personal data goes; left empty, it is the rule that says it. */
export const conclusionForm = z.object({
  eraseOn: z.string().trim().default(""),
  rule: z.string().max(60).optional(),
});
