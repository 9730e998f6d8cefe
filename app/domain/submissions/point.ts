import { z } from "zod";
import type { PointKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { PointKind };
export const pointKinds = [
  "objection",
  "proposal",
  "support",
  "question",
  "information",
] as const satisfies PointKind[];

/** A range of a submission's text: UTF-16 offsets, end exclusive. */
export type Range = { start: number; end: number };

/** Where the point is: by offsets when text was selected, or by the passage pasted when there is no JavaScript. */
const where = {
  start: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0)]).default(null),
  end: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(1)]).default(null),
  passage: z.string().default(""),
};

const sectionChosen = z.union([z.literal("").transform(() => null), z.guid()]);
const passageKind = z.enum([...pointKinds, "nothing"]);

export const pointForm = z.object({
  ...where,
  kind: z.enum(pointKinds, { error: () => m.casework_error_kind() }),
  section: sectionChosen.default(null),
  themes: z.array(z.string().trim().max(80)).default([]),
  newTheme: z
    .string()
    .trim()
    .max(80, { error: () => m.casework_error_theme_long() })
    .default(""),
});
export const nothingForm = z.object(where);
export type Place = { start: number | null; end: number | null; passage: string };

/** A suggested split as the official left it: `start-end`, `kind-start` and `section-start` for each passage taken. */
const passage = z
  .string()
  .regex(/^\d{1,6}-\d{1,6}$/)
  .transform((text) => {
    const [start = 0, end = 0] = text.split("-").map(Number);
    return { start, end };
  });
export const splitForm = z
  .object({
    passage: z.array(passage).min(1, { error: () => m.casework_error_no_passage() }),
    themes: z.array(z.string().trim().max(80)).default([]),
  })
  .loose()
  .transform(({ passage: ranges, themes, ...rest }, context) => {
    const passages = ranges.map((range) => {
      const kind = passageKind.safeParse(rest[`kind-${range.start}`]);
      const section = sectionChosen.safeParse(rest[`section-${range.start}`] ?? "");
      if (kind.success && section.success) return { ...range, kind: kind.data, section: section.data };
      context.addIssue({ code: "custom", path: [`kind-${range.start}`], message: m.casework_error_kind() });
      return { ...range, kind: "nothing" as const, section: null };
    });
    return { passages, themes };
  });

/** The range a form means in a text: null when the passage is not there, is there twice, or lies outside. */
export function rangeIn(
  text: string,
  form: { start: number | null; end: number | null; passage: string },
): Range | null {
  if (form.start !== null && form.end !== null) {
    return form.start < form.end && form.end <= text.length ? wholeWords(text, form.start, form.end) : null;
  }
  const passage = form.passage.trim();
  const start = passage ? text.indexOf(passage) : -1;
  if (start < 0 || text.indexOf(passage, start + 1) >= 0) return null;
  return wholeWords(text, start, start + passage.length);
}

/** A range that no word, and no letter of two units, hangs out of: half a word belongs to nobody. */
function wholeWords(text: string, from: number, to: number): Range {
  const inWord = (index: number) =>
    index > 0 &&
    index < text.length &&
    /[\p{L}\p{N}\uD800-\uDBFF]$/u.test(text.slice(0, index).slice(-2)) &&
    /^[\p{L}\p{N}\uDC00-\uDFFF]/u.test(text.slice(index, index + 2));
  let [start, end] = [from, to];
  while (inWord(start)) start -= 1;
  while (inWord(end)) end += 1;
  return { start, end };
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** The stretches of a text that no range covers, white space at their ends left out: what is still to be read. */
export function uncovered(text: string, ranges: Range[]): Range[] {
  const holes: Range[] = [];
  let reached = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > reached) holes.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  holes.push({ start: reached, end: text.length });
  return holes.map((hole) => trimmed(text, hole)).filter(({ start, end }) => start < end);
}

function trimmed(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  // Lone punctuation between two points holds nothing to answer.
  if (!/[\p{L}\p{N}]/u.test(part)) return { start, end: start };
  return { start: start + lead, end: start + part.trimEnd().length };
}

/** How much of a text is covered, in whole per cent; 100 only when nothing is left. */
export function coverage(text: string, ranges: Range[]): number {
  const letters = (part: string) => part.replace(/\s/g, "").length;
  const left = uncovered(text, ranges).reduce(
    (sum, { start, end }) => sum + letters(text.slice(start, end)),
    0,
  );
  const all = letters(text);
  return left === 0 ? 100 : Math.min(99, Math.floor(((all - left) * 100) / all));
}
