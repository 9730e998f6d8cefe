import { z } from "zod";
import type { ThemeColour } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { ThemeColour };
export const themeColours = [
  "grey",
  "blue",
  "green",
  "yellow",
  "orange",
  "red",
  "purple",
  "brown",
] as const satisfies ThemeColour[];

export const LONGEST_NAME = 80;
const idOrNone = z.union([z.literal("").transform(() => null), z.guid()]).default(null);

export const themeForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => m.theme_error_name() })
    .max(LONGEST_NAME, { error: () => m.casework_error_theme_long() }),
  colour: z.enum(themeColours).default("grey"),
  parent: idOrNone,
  caseworker: idOrNone,
});

export type Branch<T> = T & { depth: number };

/** Themes in the order of their tree: each followed by those under it, by name; `depth` counts from 0. */
export function inTree<T extends { id: string; name: string; parentId: string | null }>(
  themes: T[],
): Branch<T>[] {
  const known = new Set(themes.map(({ id }) => id));
  const under = (parent: string | null, depth: number): Branch<T>[] =>
    themes
      .filter(({ parentId }) => (parentId && known.has(parentId) ? parentId : null) === parent)
      .sort((a, b) => a.name.localeCompare(b.name, "da"))
      .flatMap((theme) => [{ ...theme, depth }, ...under(theme.id, depth + 1)]);
  return under(null, 0);
}
