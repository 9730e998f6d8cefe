import { z } from "zod";
import type { ContributionKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Range } from "./point.ts";

export type { ContributionKind };
export const contributionKinds = ["comment", "amendment"] as const satisfies ContributionKind[];

/** The range of a submission's text that is about one section; UTF-16 offsets, end exclusive. */
export type Contribution = Range & { kind: ContributionKind; sectionIdentity: string };

/** A contribution as it is written in a form, beside the text about the whole. */
export type WrittenContribution = { kind: ContributionKind; section: string; text: string };

/** So many can be written in one form. */
export const MOST_CONTRIBUTIONS = 40;
const FIELD = /^contributions\.(\d{1,3})\.(kind|section|text)$/;

/** The names of a contribution's fields in a form: `contributions.0.text` and so on. */
export const fieldOf = (index: number, name: keyof WrittenContribution) => `contributions.${index}.${name}`;

export const contributionForm = (longest: number) =>
  z.object({
    kind: z.enum(contributionKinds, { error: () => m.submission_error_section() }),
    section: z.guid({ error: () => m.submission_error_section() }),
    text: z.string().max(longest, { error: () => m.submission_error_body_long() }),
  });

/** The contributions among a form's fields, in the order of their numbers; what is missing is empty, and beyond the most nothing is read. */
export function contributionsIn(fields: Record<string, unknown>): WrittenContribution[] {
  const found = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(fields)) {
    const [, number, field] = FIELD.exec(name) ?? [];
    if (number === undefined || field === undefined || typeof value !== "string") continue;
    found.set(Number(number), { ...found.get(Number(number)), [field]: value });
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_CONTRIBUTIONS)
    .map(([, given]) => ({ kind: "comment", section: "", text: "", ...given }) as WrittenContribution);
}

/** A form's fields with its contributions gathered under one name, for a schema to read. */
export const withContributions = (fields: unknown): unknown => ({
  ...(fields as object),
  contributions: contributionsIn((fields ?? {}) as Record<string, unknown>),
});

/** Contributions as the fields of a form. */
export const fieldsOf = (contributions: WrittenContribution[]): Record<string, string> =>
  Object.fromEntries(
    contributions.flatMap(({ kind, section, text }, index) => [
      [fieldOf(index, "kind"), kind],
      [fieldOf(index, "section"), section],
      [fieldOf(index, "text"), text],
    ]),
  );

/** A comment that was begun and left empty says nothing. */
export const saysSomething = ({ kind, text }: { kind: string; text: string }): boolean =>
  kind === "amendment" || /\S/.test(text);
