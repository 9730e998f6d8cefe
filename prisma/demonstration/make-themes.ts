import type { Staff } from "#app/domain/staff/staff.ts";
import { addTheme } from "#app/domain/themes/add-theme.ts";
import { must } from "./must.ts";
import type { WrittenTheme } from "./shape.ts";

/** Makes a case's themes as officials plan them before they read: with colours, a tree and somebody who answers. */
export async function makeThemes(
  hearingId: string,
  themes: WrittenTheme[],
  by: Staff,
  who: (key: string) => Staff,
  at: Date,
): Promise<void> {
  const made = new Map<string, string>();
  for (const { name, colour, under, caseworker } of themes) {
    const form = {
      ...{ name, colour },
      parent: (under && made.get(under)) || null,
      caseworker: caseworker ? who(caseworker).id : null,
    };
    made.set(name, must(await addTheme(hearingId, form, by, at)));
  }
}
