import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { readParticipantToken } from "#app/domain/participants/link.ts";
import { found } from "./found.ts";

/** The participant whose link it is; a 404 for a link that was not made here or is no longer theirs. */
export async function requireParticipant(token: string) {
  return found(await findMyPage(found(readParticipantToken(token))));
}
