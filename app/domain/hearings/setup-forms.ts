import { z } from "zod";
import { plainAddress } from "#app/domain/staff/staff.ts";
import type { PartyKind, PhaseKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { isBefore, parseDay } from "#app/shared/time.ts";

export const phaseKinds = [
  "clarification",
  "development",
  "adjustment",
  "hearing",
  "implementation",
] as const satisfies PhaseKind[];
export const partyKinds = [
  "council",
  "committee",
  "authority",
  "municipality",
  "association",
  "company",
  "education",
  "partner",
] as const satisfies PartyKind[];

const required = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, { error: () => m.hearing_error_missing() })
    .max(longest, { error: () => m.hearing_error_too_long() });
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: () => m.hearing_error_too_long() })
    .default("");

/** A day from a date field (`2026-11-23`). */
const day = z.string().transform((text, context) => {
  const parsed = parseDay(text.trim());
  if (!parsed) {
    context.issues.push({ code: "custom", input: text, message: m.hearing_error_day() });
    return z.NEVER;
  }
  return parsed;
});

export const presentationForm = z.object({
  title: required(160),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => m.hearing_error_slug() })
    .max(80, { error: () => m.hearing_error_too_long() }),
  intro: required(2000),
  area: optional(120),
});

export const basisForm = z
  .object({ rule: required(40), publishOn: day, lastDay: day })
  .refine((form) => isBefore(form.publishOn, form.lastDay), {
    path: ["lastDay"],
    error: () => m.hearing_error_order(),
  });

export const contactForm = z.object({
  contactName: required(120),
  contactTitle: optional(120),
  contactEmail: plainAddress,
  contactPhone: optional(40),
});

const activity = z.object({
  title: required(160),
  place: required(160),
  startsAt: z.date(),
  text: optional(600),
});
const phase = z
  .object({
    kind: z.enum(phaseKinds),
    startsOn: day,
    endsOn: day,
    text: optional(600),
    activities: z.array(activity).default([]),
  })
  .refine((form) => !isBefore(form.endsOn, form.startsOn), {
    path: ["endsOn"],
    error: () => m.hearing_error_order(),
  });
export const planForm = z.array(phase);

export const partyForm = z.object({
  name: required(160),
  kind: z.enum(partyKinds, { error: () => m.hearing_error_kind() }),
  contactName: optional(120),
  email: z.union([z.literal(""), plainAddress]).default(""),
});
