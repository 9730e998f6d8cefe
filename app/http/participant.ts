import { redirect } from "react-router";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { readParticipantToken } from "#app/domain/participants/link.ts";
import { paths } from "#app/shared/paths.ts";
import type { Refused } from "#app/shared/result.ts";
import { refusedWith } from "./form.ts";
import { found, notFound } from "./found.ts";

/** The page that a link opens, also when everything about its participant has been erased; a 404 for a link that was not made here or is no longer theirs. */
export const participantPage = async (token: string) =>
  found(await findMyPage(found(readParticipantToken(token))));

/** The participant whose link it is; whose data has been erased is sent to the page that says so. */
export async function requireParticipant(token: string) {
  const page = await participantPage(token);
  if (page.erasedAt) throw redirect(paths.participant(token), 303);
  return page;
}

/** Why a button of the page did nothing: a sentence, or a 404 for what is not this participant's. */
export function refusedStep(refusal: Refused) {
  if (refusal.refusal === "not_found") throw notFound();
  return refusedWith(refusal, {});
}
