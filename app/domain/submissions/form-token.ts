import { randomUUID } from "node:crypto";
import { seal, unseal } from "#app/server/sealed.ts";

/** `nonce` is what its sender can afterwards answer the background questions with; `asked`, whether the form asked for a proof of work. */
export type FormToken = { key: string; shownAt: Date; nonce: string; asked: boolean };

/**
 * Sealed into every form that is shown: the key under which what it sends is stored once, when it was shown, something random with
 * which its sender can afterwards answer the background questions, and whether it asked for a proof of work.
 */
export const newFormToken = (hearingId: string, shownAt: Date, asked = false): string =>
  seal(
    "submit",
    [hearingId, randomUUID(), shownAt.getTime(), randomUUID(), ...(asked ? ["asked"] : [])].join("|"),
  );

/** What is sealed into a form shown for this hearing; null when the token was not made here for it. */
export function readFormToken(token: string, hearingId: string): FormToken | null {
  const [forHearing, key, shown, nonce = "", asked] = (unseal("submit", token) ?? "").split("|");
  return forHearing === hearingId && key && shown
    ? { key, shownAt: new Date(Number(shown)), nonce, asked: asked === "asked" }
    : null;
}
