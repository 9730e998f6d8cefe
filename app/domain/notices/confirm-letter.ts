import { loadHearings, writerOf } from "#app/domain/follow-ups/load-recipients.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { standing } from "#app/domain/submissions/standing.ts";
import { isConfirmed } from "#app/domain/submissions/submission.ts";
import { database } from "#app/server/database.ts";
import { isLocale, type Locale } from "#app/shared/text/language.ts";
import { confirmReminder } from "#emails/confirm-reminder.ts";
import { participantFrame } from "#emails/frame.ts";
import type { Frame, Letter } from "#emails/letter.ts";

/** The mail that reminds a participant to confirm what they sent; null when there is nothing left to confirm. */
export async function confirmLetter(
  participantId: string,
  sender: Pick<Frame, "authority" | "baseUrl">,
): Promise<{ letter: Letter; to: string; frame: Frame } | null> {
  const participant = await database().participant.findUnique({
    where: { id: participantId },
    include: { submissions: { where: standing, include: { publicText: true }, orderBy: { number: "asc" } } },
  });
  if (!participant?.email) return null;
  const hearing = (await loadHearings([participant])).get(participant.hearingId);
  const numbers = participant.submissions
    .filter((one) => !isConfirmed(one, participant) && one.publicText?.clearance !== "withdrawn")
    .map(({ number }) => number);
  if (!hearing?.closesAt || numbers.length === 0) return null;
  const locale: Locale = isLocale(participant.locale) ? participant.locale : "da";
  const token = participantToken(participant);
  const data = { strategy: hearing.title, numbers, closesAt: hearing.closesAt, token };
  const writer = { ...writerOf(hearing), locale, token, checkpoint: hearing.checkpoints[0] ?? null };
  return {
    letter: confirmReminder(data, locale),
    to: participant.email,
    frame: participantFrame(sender, writer),
  };
}
