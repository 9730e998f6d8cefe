import { randomUUID } from "node:crypto";
import { seal, unseal } from "#app/server/sealed.ts";

/** Sealed into every form that is shown: the key under which what it sends is stored once, and when it was shown. */
export const newFormToken = (hearingId: string, shownAt: Date): string =>
  seal("submit", `${hearingId}|${randomUUID()}|${shownAt.getTime()}`);

/** The key and age of a form shown for this hearing; null when the token was not made here for it. */
export function readFormToken(token: string, hearingId: string): { key: string; shownAt: Date } | null {
  const [forHearing, key, shown] = (unseal("submit", token) ?? "").split("|");
  return forHearing === hearingId && key && shown ? { key, shownAt: new Date(Number(shown)) } : null;
}
