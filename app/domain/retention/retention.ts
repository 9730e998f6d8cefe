import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";

/** How long personal data is kept after a hearing has been concluded, by its names in both languages. */
export type RetentionRule = {
  key: string;
  name: string;
  nameEn: string;
  years: number;
  note: string;
  noteEn: string;
};

/** Officials hear of it, and a package is made by itself, so many days before personal data goes. */
export const NOTICE_DAYS = 30;

const caseNumber = z
  .string()
  .trim()
  .max(60, { error: () => m.retention_error_case_number_long() });

export const caseNumberForm = z.object({ caseNumber });

/** An official says that a package has been filed, and under which number. */
export const filingForm = z.object({
  caseNumber: caseNumber.refine((text) => text !== "", { error: () => m.retention_error_case_number() }),
  filed: z.literal("yes", { error: () => m.retention_error_filed() }),
});

/** Why one participant's personal data is to be erased before its day. */
export const erasureForm = z.object({
  reason: z
    .string()
    .trim()
    .min(1, { error: () => m.ledger_error_reason() })
    .max(1000),
});

/** What stands in the way of erasing a hearing's personal data, in the order in which it is dealt with. */
export const obstacles = [
  "hearing_not_concluded",
  "erase_day_not_reached",
  "package_not_filed",
  "package_outdated",
  "follow_ups_open",
  "letters_open",
  "mails_unhandled",
] as const;
export type Obstacle = (typeof obstacles)[number];

/** What an erasure came to; of each white book that lost words, by its number, the SHA-256 of what is left. */
export type Erased = { participants: number; submissions: number; books: Record<string, string> };

export const erasureDecision = z.object({ decision: z.enum(["approve", "refuse"]) });
