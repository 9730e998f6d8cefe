import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { readParticipantToken } from "#app/domain/participants/link.ts";
import type { Refused } from "#app/shared/result.ts";
import { refusedWith } from "./form.ts";
import { found, notFound } from "./found.ts";

/** The participant whose link it is; a 404 for a link that was not made here or is no longer theirs. */
export async function requireParticipant(token: string) {
  return found(await findMyPage(found(readParticipantToken(token))));
}

/** Why a button of the page did nothing: a sentence, or a 404 for what is not this participant's. */
export function refusedStep(refusal: Refused) {
  if (refusal.refusal === "not_found") throw notFound();
  return refusedWith(refusal, {});
}
