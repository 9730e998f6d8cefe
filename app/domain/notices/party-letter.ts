import { database, databaseNow } from "#app/server/database.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import type { Writer } from "#emails/frame.ts";
import type { Letter } from "#emails/letter.ts";
import { partyInvitation } from "#emails/party-invitation.ts";

/** The letter that invites a party, or reminds it, at an address; null when it has answered, or when the hearing has closed meanwhile. */
export async function partyLetter(
  partyId: string,
  reminds: boolean,
  to: string,
): Promise<{ letter: Letter; to: string; party: string; writer: Writer } | null> {
  const { hearing, ...party } = await database().party.findUniqueOrThrow({
    where: { id: partyId },
    include: { hearing: { include: { mandate: true, strategy: { include: { department: true } } } } },
  });
  const { closesAt, mandate } = hearing;
  if (!closesAt || !mandate || closesAt <= (await databaseNow())) return null;
  if (party.submissionId) return null;
  const letter = partyInvitation(
    {
      ...{
        reminds,
        party: party.name,
        contact: party.contactName,
        hearing: hearing.title,
        slug: hearing.slug,
      },
      ...{ intro: hearing.intro, closesAt, canInfluence: mandate.canInfluence },
      mailbox: mailboxAddress(hearing.slug),
    },
    DEFAULT_LOCALE,
  );
  const writer = {
    ...{ strategy: hearing.title, office: hearing.strategy.department.name },
    ...{ name: hearing.contactName, title: hearing.contactTitle, phone: hearing.contactPhone },
  };
  return { letter, to, party: party.name, writer };
}
