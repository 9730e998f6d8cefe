import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import { fieldsOf, MOST_CONTRIBUTIONS, withContributions } from "#app/domain/submissions/contribution.ts";
import { LONGEST_BODY } from "#app/domain/submissions/submission.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";

const short = z
  .string()
  .max(300, { error: () => m.submission_error_name_long() })
  .default("");

/** What of a citizen's form is kept until they go on: only the address must be right, for the link goes there. */
export const draftForm = z.preprocess(
  withContributions,
  z.object({
    email: z
      .string({ error: () => m.draft_error_email() })
      .trim()
      .refine((text) => plainAddress.safeParse(text).success, { error: () => m.draft_error_email() }),
    body: z
      .string()
      .max(LONGEST_BODY, { error: () => m.submission_error_body_long() })
      .default(""),
    name: short,
    organisation: short,
    onBehalfOf: short,
    section: short,
    capacity: short,
    cosigners: z.string().max(10_000).default(""),
    contributions: z
      .array(
        z.object({
          kind: z.enum(["comment", "amendment"]).catch("comment"),
          section: z.guid().catch(""),
          text: z.string().max(LONGEST_BODY, { error: () => m.submission_error_body_long() }),
        }),
      )
      .max(MOST_CONTRIBUTIONS),
    protectedAddress: z.string().max(10).optional(),
    /** References to the files that came with it. */
    attachments: z.array(z.string().max(2_000)).default([]),
    formToken: z.string().default(""),
    draft: z.string().default(""),
    website: z.string().default(""),
  }),
);
export type DraftForm = z.output<typeof draftForm>;

/** The fields that a draft keeps, by their names. */
const KEPT = [
  "body",
  "name",
  "organisation",
  "onBehalfOf",
  "capacity",
  "cosigners",
  "section",
  "protectedAddress",
] as const;
export const keptOf = (form: DraftForm): Typed => ({
  ...Object.fromEntries(KEPT.flatMap((name) => (form[name] ? [[name, form[name]]] : []))),
  ...fieldsOf(form.contributions),
  ...(form.attachments.length > 0 && { attachments: form.attachments }),
});

/** Whoever has not sent their draft is reminded so many days before the deadline. */
export const REMINDED_DAYS = 3;
/** A draft that was not sent is erased so many days after the deadline. */
export const KEPT_DAYS = 14;
