import { database, databaseNow } from "#app/server/database.ts";
import { addSeconds } from "#app/shared/time.ts";
import { CONFIRMED_WITHIN_DAYS } from "./contact.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** The address that somebody has asked for, and in which hearing; null when it is confirmed, dropped or too old. */
export async function findAddressChange(
  id: string,
): Promise<{ email: string; title: string; slug: string } | null> {
  const row = await database().addressChange.findFirst({
    where: {
      id,
      confirmedAt: null,
      askedAt: { gte: addSeconds(await databaseNow(), -CONFIRMED_WITHIN_DAYS * DAY_SECONDS) },
    },
    include: { participant: { include: { hearing: { select: { title: true, slug: true } } } } },
  });
  return row && { email: row.email, ...row.participant.hearing };
}
