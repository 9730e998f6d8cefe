import { z } from "zod";
import { nextWorkingDay } from "#app/domain/hearings/danish-days.ts";
import type { NameReportOutcome } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { addDays, type Day, dayOf } from "#app/shared/time.ts";

export type { NameReportOutcome };
export const nameReportOutcomes = [
  "name_removed",
  "held_back",
  "left",
] as const satisfies NameReportOutcome[];

/** What somebody tells whose name was used: which submission, and how they can be reached. */
export const nameReportForm = z.object({
  number: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,8}$/, { error: () => m.clearing_error_number() })
    .transform(Number),
  contact: z
    .string()
    .trim()
    .min(5, { error: () => m.clearing_error_contact() })
    .max(254, { error: () => m.clearing_error_too_long() })
    .refine((text) => /@|\d{6}/.test(text.replace(/[\s.-]/g, "")), {
      error: () => m.clearing_error_contact(),
    }),
  message: z
    .string()
    .trim()
    .max(2_000, { error: () => m.clearing_error_too_long() })
    .default(""),
  website: z.string().default(""),
});

/** What an official does about it, and how whoever reported it was answered. */
export const reportDecisionForm = z
  .object({
    outcome: z.enum(nameReportOutcomes, { error: () => m.clearing_error_outcome() }),
    note: z
      .string()
      .trim()
      .min(1, { error: () => m.clearing_error_note() })
      .max(1_000, { error: () => m.clearing_error_too_long() }),
    reason: z
      .string()
      .trim()
      .max(1_000, { error: () => m.clearing_error_too_long() })
      .default(""),
  })
  .refine(({ outcome, reason }) => outcome !== "held_back" || reason !== "", {
    path: ["reason"],
    error: () => m.submission_error_reason(),
  });

/** The day by which a report is answered: the working day after it came. */
export const answerByOf = (reportedAt: Date): Day => nextWorkingDay(addDays(dayOf(reportedAt), 1)).day;
