import { database } from "#app/server/database.ts";

/** How many a milestone would reach: by mail, and by letter because they have no e-mail address. */
export async function countRecipients(
  hearingId: string,
): Promise<{ participants: number; mails: number; letters: number }> {
  const [participants, mails] = await Promise.all([
    database().participant.count({ where: { hearingId, setAside: false } }),
    database().participant.count({ where: { hearingId, setAside: false, email: { not: null } } }),
  ]);
  return { participants, mails, letters: participants - mails };
}
