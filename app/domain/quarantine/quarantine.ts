import { z } from "zod";
import type { QuarantineState } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** The states in which a submission is set aside: nobody has looked yet, or an official has confirmed that it is spam. */
export const setAsideStates = ["waiting", "spam"] as const satisfies QuarantineState[];
export type SetAsideState = (typeof setAsideStates)[number];

/** Of submissions, those that are not set aside: what is read, answered, published and counted. */
export const inCase = { OR: [{ quarantine: null }, { quarantine: { state: "released" as const } }] };

/** The same of `submission s`, for statements. */
export const IN_CASE =
  "NOT EXISTS (SELECT FROM quarantine q WHERE q.submission_id = s.id AND q.state <> 'released')";

/** Whether a submission with this (or no) quarantine is set aside. */
export const isSetAside = (quarantine: { state: QuarantineState } | null): boolean =>
  quarantine !== null && quarantine.state !== "released";

/** So many are listed on a page of the quarantine. */
export const QUARANTINE_PAGE = 50;

/** Which of those that are set aside officials look at. */
export type QuarantineQuery = { state: SetAsideState; sign: string };

const number = z.coerce.number().int().min(1).max(2_000_000_000);
const reason = z
  .string()
  .trim()
  .min(1, { error: () => m.quarantine_error_reason() })
  .max(500, { error: () => m.quarantine_error_reason_long() });
const chosen = {
  /** One, by the button beside it. */
  only: number.optional(),
  numbers: z.array(number).max(1000).default([]),
  /** Everything that the list holds, on all its pages. */
  everything: z
    .string()
    .default("")
    .transform((value) => value !== ""),
};

/** What an official does with a part of the list; the button beside one lets it out. */
export const quarantineForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("release").default("release"), ...chosen }),
  z.object({ step: z.literal("spam"), ...chosen, reason }),
]);

/** What an official does with one submission. */
export const quarantineStepForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("release") }),
  z.object({ step: z.literal("spam"), reason }),
  z.object({ step: z.literal("set_aside"), reason }),
]);

/** What of the list a deed is about. */
export type Chosen = { numbers: number[] } | QuarantineQuery;

/** What a form chose: one by its button, what was ticked, or all that the list holds. */
export const chosenOf = (form: z.output<typeof quarantineForm>, query: QuarantineQuery): Chosen =>
  form.only ? { numbers: [form.only] } : form.everything ? query : { numbers: form.numbers };
