import { z } from "zod";
import type { Milestone, MilestoneSum } from "./follow-up.ts";

/** The account of a hearing's follow-up. Medians are null when there is nothing to take one of. */
export type Report = {
  participants: number;
  submissions: number;
  points: number;
  /** Minutes from a submission to its receipt by mail, and days from a submission to its answers. */
  receiptMinutes: number | null;
  answerDays: number | null;
  milestones: MilestoneSum[];
  exceptions: { milestone: Milestone; reason: string }[];
};

/** The day on which personal data goes; left empty, it is the rule that says it. */
export const conclusionForm = z.object({
  eraseOn: z.string().trim().default(""),
  rule: z.string().max(60).optional(),
});
