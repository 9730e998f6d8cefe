import { composeFollowUps } from "./compose-follow-ups.ts";
import { findFollowUp } from "./find-follow-up.ts";

/** A follow-up as a letter to print, for who has no e-mail: the same words as the mail. */
export async function findLetter(hearingId: string, followUpId: string) {
  const followUp = await findFollowUp(hearingId, followUpId);
  if (!followUp) return null;
  const { id, participantId, milestone, occasionId, fence, attempts, uncertain } = followUp;
  const claimed = {
    id,
    participantId,
    milestone,
    occasionId,
    fence,
    attempts,
    uncertain,
    hearingId,
    takenOver: false,
  };
  const letter = (await composeFollowUps([claimed])).get(id);
  return (
    letter && {
      name: followUp.participant.name,
      address: followUp.participant.address ?? "",
      subject: letter.subject,
      text: letter.text,
      kept: letter.kept,
      attempt: fence + 1,
    }
  );
}
