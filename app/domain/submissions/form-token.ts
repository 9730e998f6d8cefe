import { randomUUID } from "node:crypto";
import { seal, unseal } from "#app/server/sealed.ts";

export type FormToken = { key: string; shownAt: Date; asked: boolean };

/** Sealed into every form that is shown: the key under which what it sends is stored once, when it was shown, and whether it asked for a proof of work. */
export const newFormToken = (hearingId: string, shownAt: Date, asked = false): string =>
  seal("submit", [hearingId, randomUUID(), shownAt.getTime(), ...(asked ? ["asked"] : [])].join("|"));

/** What is sealed into a form shown for this hearing; null when the token was not made here for it. */
export function readFormToken(token: string, hearingId: string): FormToken | null {
  const [forHearing, key, shown, asked] = (unseal("submit", token) ?? "").split("|");
  return forHearing === hearingId && key && shown
    ? { key, shownAt: new Date(Number(shown)), asked: asked === "asked" }
    : null;
}
