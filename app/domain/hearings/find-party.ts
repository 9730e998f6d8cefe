import { NOBODYS } from "#app/domain/notices/notice.ts";
import { database } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";

/** In SQL, whether a party's mail `n` came back or was refused, and nobody has dealt with it. */
export const ITS_MAIL_RETURNED = Prisma.sql`n.failed_at IS NOT NULL AND n.dealt_with_at IS NULL AND n.last_error NOT IN ('', ${NOBODYS})`;

/** A party with every mail that was owed to it, the newest first, and who dealt with those that did not arrive; null when it does not belong to the hearing. */
export async function findParty(hearingId: string, id: string) {
  const party = await database().party.findFirst({
    where: { id, hearingId },
    include: { notices: { orderBy: [{ createdAt: "desc" }, { id: "asc" }] } },
  });
  if (!party) return null;
  const ids = party.notices.flatMap(({ dealtWithById }) => dealtWithById ?? []);
  const names = await database().staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return {
    ...party,
    notices: party.notices.map((notice) => ({
      ...notice,
      dealtWithBy: names.find(({ id }) => id === notice.dealtWithById)?.name ?? null,
      stands: standsOf(notice),
    })),
  };
}

type Notice = { sentAt: Date | null; failedAt: Date | null; lastError: string };

/** Where a mail to a party is on its way. `over`: there was nothing more to tell. */
function standsOf({ sentAt, failedAt, lastError }: Notice): "waiting" | "sent" | "failed" | "over" {
  if (sentAt) return "sent";
  if (!failedAt) return "waiting";
  return lastError === NOBODYS ? "over" : "failed";
}
