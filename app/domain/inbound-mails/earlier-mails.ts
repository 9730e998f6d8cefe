import type { Transaction } from "#app/server/database.ts";
import type { Reading } from "./reading.ts";

type Came = { id: string; to: string; hearingId: string | null };

/**
 * Whether the same mail has come before: the same Message-ID and the same contents, in the same hearing by whatever address, else at
 * the same address. A Message-ID alone is not enough: scanners use theirs again.
 */
export async function hasCome(tx: Transaction, { id, to, hearingId }: Came, read: Reading): Promise<boolean> {
  const same = await tx.inboundMail.count({
    where: {
      ...{ id: { not: id }, kind: { not: "repeated" }, hearingId },
      ...{ messageId: read.messageId, digest: read.digest },
      ...(hearingId === null && { envelopeTo: to }),
    },
  });
  return same > 0;
}

/** The first mail of the thread that a mail continues, among those of its hearing; null when it begins one. */
export async function findThread(
  tx: Transaction,
  { id, hearingId }: Came,
  { answers }: Reading,
): Promise<string | null> {
  if (!hearingId || answers.length === 0) return null;
  const earlier = await tx.inboundMail.findFirst({
    where: {
      ...{ id: { not: id }, hearingId, messageId: { in: answers } },
      kind: { notIn: ["repeated", "spam"] },
    },
    select: { id: true, threadId: true },
    orderBy: { receivedAt: "asc" },
  });
  return earlier && (earlier.threadId ?? earlier.id);
}

/** Whether we know somebody by their address: invited, taking part in the hearing, or in a thread with us. */
export async function isKnownSender(
  tx: Transaction,
  hearingId: string,
  address: string,
  threadId: string | null,
): Promise<boolean> {
  if (threadId) return true;
  if (!address) return false;
  const email = { equals: address, mode: "insensitive" as const };
  const known = await Promise.all([
    tx.party.count({ where: { hearingId, email } }),
    tx.participant.count({ where: { hearingId, email, confirmedAt: { not: null } } }),
  ]);
  return known.some((count) => count > 0);
}
