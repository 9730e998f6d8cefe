import { loadHearings, writerOf } from "#app/domain/follow-ups/load-recipients.ts";
import { addressToken, participantToken } from "#app/domain/participants/link.ts";
import { withoutCprNumbers } from "#app/domain/submissions/personal-data.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { isLocale, type Locale } from "#app/shared/text/language.ts";
import { addressConfirm, addressTold } from "#emails/address.ts";
import { addressFrame, participantFrame } from "#emails/frame.ts";
import type { Frame, Letter } from "#emails/letter.ts";

type Sender = Pick<Frame, "authority" | "baseUrl">;

/** The mail by which a new address is confirmed, or the one that tells the old address; null when it is no longer asked for. */
export async function addressLetter(
  id: string,
  tells: boolean,
  sender: Sender,
): Promise<{ letter: Letter; to: string; frame: Frame } | null> {
  const change = await database().addressChange.findUnique({ where: { id }, include: { participant: true } });
  if (!change) return null;
  const { participant, email, formerEmail } = change;
  const hearing = (await loadHearings([participant])).get(participant.hearingId);
  if (!hearing) return null;
  const locale: Locale = isLocale(participant.locale) ? participant.locale : "da";
  const strategy = hearing.title;
  if (!tells) {
    if (change.confirmedAt) return null;
    const letter = addressConfirm({ strategy, path: paths.address(addressToken(id)) }, locale);
    return { letter, to: email, frame: addressFrame(sender, locale) };
  }
  if (!formerEmail) return null;
  const token = participantToken(participant);
  const done = change.confirmedAt !== null;
  const letter = addressTold(
    { strategy, name: withoutCprNumbers(participant.name), email, done, token },
    locale,
  );
  const writer = { ...writerOf(hearing), locale, token, checkpoint: hearing.checkpoints[0] ?? null };
  const frame = participantFrame(sender, writer);
  return { letter, to: formerEmail, frame: done ? { ...frame, myPage: null } : frame };
}
