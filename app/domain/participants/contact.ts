import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import { name } from "#app/domain/submissions/submission.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** Who a participant is and where they are reached, as they put it right themselves. */
export const contactForm = z.object({
  name,
  email: z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || plainAddress.safeParse(text).success, {
      error: () => m.submission_error_email(),
    })
    .transform((text) => text || null),
  address: z
    .string()
    .trim()
    .max(500, { error: () => m.my_error_address_long() })
    .default(""),
  locale: z.enum(["da", "en"], { error: () => m.my_error_language() }),
  protectedAddress: z
    .string()
    .default("")
    .transform((value) => value !== ""),
});
export type ContactForm = z.output<typeof contactForm>;

/** A new address is confirmed within so many days, or the participant must ask again. */
export const CONFIRMED_WITHIN_DAYS = 7;
