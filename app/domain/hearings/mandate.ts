import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";

/** What participants cannot influence, and why not: never one without the other. */
export type Limit = { what: string; why: string };

/** The promise made at the start. Lists are a line each in the form. */
export type Mandate = {
  purpose: string;
  canInfluence: string[];
  cannotInfluence: Limit[];
  howUsed: string;
  resources: string;
  possibleResults: string;
  successCriteria: string[];
  whoDecides: string;
  decidedWhen: string;
};

const text = z
  .string()
  .trim()
  .min(1, { error: () => m.hearing_error_missing() })
  .max(4000, { error: () => m.hearing_error_too_long() });
const lines = text.transform((value) =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
);

/** "What – why", a line each: a line without its reason is refused. */
const limits = lines.transform((all, context): Limit[] =>
  all.map((line) => {
    const [what = "", ...why] = line.split(/\s+[–—-]\s+/);
    if (why.length === 0) {
      context.issues.push({
        code: "custom",
        input: line,
        message: m.hearing_error_limit_without_reason({ line }),
      });
    }
    return { what: what.trim(), why: why.join(" – ").trim() };
  }),
);

export const mandateForm = z.object({
  purpose: text,
  canInfluence: lines,
  cannotInfluence: limits,
  howUsed: text,
  resources: text,
  possibleResults: text,
  successCriteria: lines,
  whoDecides: text,
  decidedWhen: text,
});

/** A limit as the form shows it. */
export const limitLine = ({ what, why }: Limit): string => `${what} – ${why}`;

const stored = z.array(z.object({ what: z.string(), why: z.string() }));
/** The limits as the database holds them. */
export const limitsFromColumn = (value: unknown): Limit[] => stored.parse(value);
