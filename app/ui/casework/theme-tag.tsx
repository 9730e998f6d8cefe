import type { ThemeColour } from "#app/domain/themes/theme.ts";

/** A theme's name behind a dot of its colour: the colour helps the eye and says nothing that the name does not. */
export function ThemeTag({ name, colour }: { name: string; colour: ThemeColour }) {
  return <span className={`theme-tag theme-${colour}`}>{name}</span>;
}
