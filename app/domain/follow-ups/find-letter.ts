import { participantToken } from "#app/domain/participants/link.ts";
import { database } from "#app/server/database.ts";
import { composeFollowUps } from "./compose-follow-ups.ts";
import { findFollowUp } from "./find-follow-up.ts";
import { withToken } from "./kept-text.ts";

/**
 * A follow-up as a letter to print, for who has no e-mail: the same words as the mail. What has been sent or posted, and what is
 * in a print job, reads as it did then.
 */
export async function findLetter(hearingId: string, followUpId: string) {
  const followUp = await findFollowUp(hearingId, followUpId);
  if (!followUp) return null;
  const { participant, printJob, fence } = followUp;
  const to = { name: participant.name, address: participant.address ?? "", attempt: fence + 1 };
  const written = await findWritten(followUpId, printJob?.id);
  if (written) {
    const text = withToken(written.text, participantToken(participant));
    return { ...to, subject: written.subject, text, kept: written.text, printJob };
  }
  const mail = (await composeFollowUps([{ ...followUp, takenOver: false }])).get(followUpId)?.mail();
  return mail && { ...to, subject: mail.subject, text: mail.text, kept: mail.kept, printJob };
}

/** The words that stand: those of the open job, else those it was settled with. */
async function findWritten(followUpId: string, printJobId: string | undefined) {
  if (printJobId)
    return database().printedFollowUp.findUnique({
      where: { printJobId_followUpId: { printJobId, followUpId } },
    });
  return database().keptMail.findFirst({
    where: { followUpId, followUp: { state: { in: ["sent", "resolved"] } } },
    orderBy: { attempt: "desc" },
  });
}
