import { randomUUID } from "node:crypto";
import { seal, unseal } from "#app/server/sealed.ts";

/**
 * Sealed into every form that is shown: the key under which what it sends is stored once, when it was shown, and something
 * random with which its sender can afterwards answer the background questions.
 */
export const newFormToken = (hearingId: string, shownAt: Date): string =>
  seal("submit", `${hearingId}|${randomUUID()}|${shownAt.getTime()}|${randomUUID()}`);

/** What a form shown for this hearing holds; null when the token was not made here for it. */
export function readFormToken(
  token: string,
  hearingId: string,
): { key: string; shownAt: Date; nonce: string } | null {
  const [forHearing, key, shown, nonce = ""] = (unseal("submit", token) ?? "").split("|");
  return forHearing === hearingId && key && shown ? { key, shownAt: new Date(Number(shown)), nonce } : null;
}
