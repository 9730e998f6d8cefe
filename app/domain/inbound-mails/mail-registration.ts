import { z } from "zod";
import { registrationFields } from "#app/domain/submissions/submission.ts";
import { vouchings } from "#app/domain/submissions/vouching.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** An address in a mail is easily forged: whether an official knows the sender all the same, and how. */
const vouched = z
  .union([z.literal("").transform(() => null), z.enum(vouchings)], {
    error: () => m.casework_error_vouched(),
  })
  .default(null);

/** So many files can come with a submission. */
export const MOST_FILES = 10;

/** What a mail is registered as; it comes filled in with what the mail suggests. */
export const mailForm = registrationFields
  .extend({
    /** The number of the earlier submission that it adds to. */
    addsTo: z
      .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(999_999_999)], {
        error: () => m.inbound_error_number(),
      })
      .default(null),
    vouched,
    /** Which of the files that hang on it come with it, by their positions. */
    files: z
      .array(z.coerce.number().int().min(0).max(999))
      .max(MOST_FILES, { error: () => m.inbound_error_files() })
      .default([]),
  })
  .refine(({ onBehalfOf, organisation }) => onBehalfOf === "self" || organisation !== "", {
    path: ["organisation"],
    error: () => m.submission_error_organisation(),
  });
export type MailForm = z.output<typeof mailForm>;
