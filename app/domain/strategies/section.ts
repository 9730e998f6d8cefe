import { z } from "zod";
import type { SectionKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { SectionKind };
export const sectionKinds = ["vision", "goal", "focus_area", "text"] as const satisfies SectionKind[];

/** A section's wording, apart from its place. */
export type SectionText = { kind: SectionKind; title: string; body: string; summary: string; level: number };

/** A section as it is read: numbered, with its text as safe HTML and a readability figure. */
export type ReadSection = {
  identity: string;
  number: string;
  level: number;
  kind: SectionKind;
  title: string;
  bodyHtml: string;
  body: string;
  summary: string;
  lix: number | null;
  revision: number;
};

export const sectionForm = z.object({
  kind: z.enum(sectionKinds, { error: () => m.hearing_error_kind() }),
  level: z.coerce.number().int().min(1).max(3),
  title: z
    .string()
    .trim()
    .min(1, { error: () => m.hearing_error_title() })
    .max(200, { error: () => m.hearing_error_too_long() }),
  body: z.string().max(30_000, { error: () => m.hearing_error_too_long() }),
  summary: z
    .string()
    .trim()
    .max(1_000, { error: () => m.hearing_error_too_long() }),
  /** The revision the writer saw: somebody else's later wording is never overwritten. */
  revision: z.coerce.number().int().optional(),
});

export const strategyForm = z.object({
  title: z
    .string()
    .trim()
    .min(1, { error: () => m.hearing_error_title() })
    .max(160, { error: () => m.hearing_error_too_long() }),
  topic: z
    .string()
    .trim()
    .min(1, { error: () => m.hearing_error_topic() })
    .max(80, { error: () => m.hearing_error_too_long() }),
  departmentId: z.guid({ error: () => m.hearing_error_department() }),
  parentId: z.union([z.literal("").transform(() => null), z.guid()]).default(null),
});

/**
 * Numbers sections in their order: 1, 1.1, 1.2, 2 … A level that skips (a third right after a first) counts as the next
 * one down.
 */
export function numbered<T extends { level: number }>(sections: T[]): (T & { number: string })[] {
  const counters: number[] = [];
  return sections.map((section) => {
    const depth = Math.min(section.level, counters.length + 1);
    counters.length = depth;
    counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
    return { ...section, number: counters.join(".") };
  });
}

/** LIX, the readability figure: words per sentence plus the share of words longer than six letters, as whole number. */
export function lix(text: string): number | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 20) return null;
  const sentences = Math.max(1, (text.match(/[.!?:]+(\s|$)/g) ?? []).length);
  const long = words.filter((word) => word.length > 6).length;
  return Math.round(words.length / sentences + (long * 100) / words.length);
}
