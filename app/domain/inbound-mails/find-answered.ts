import { database, type Transaction } from "#app/server/database.ts";
import { readReturnAddress } from "#app/server/return-address.ts";
import type { Answered } from "./inbound-mail.ts";

const OURS = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/;

/**
 * Finds the mail that an inbound one answers or reports of: by the sealed address it came to, else by a Message-ID that it
 * names, which nobody knows but whom our mail went to. Null when it is about none of ours.
 */
export async function findAnswered(
  to: string,
  messageIds: string[],
  tx: Transaction = database(),
): Promise<Answered | null> {
  const mark = readReturnAddress(to);
  if (mark) return found(tx, mark.id, mark.attempt);
  for (const messageId of messageIds) {
    const id = OURS.exec(messageId)?.[1];
    const one = id && (await found(tx, id, null));
    if (one) return one;
  }
  return null;
}

async function found(tx: Transaction, id: string, attempt: number | null): Promise<Answered | null> {
  const followUp = await tx.followUp.findUnique({ where: { id }, include: { participant: true } });
  // Of whom we keep nothing any more, nothing new is kept beside their case.
  if (followUp?.participant.erasedAt) return null;
  if (followUp) {
    const { hearingId, participantId } = followUp;
    return { of: "follow_up", id, attempt, hearingId, participantId };
  }
  const notice = await tx.notice.findUnique({
    where: { id },
    include: {
      ...{ party: true, adviceRequest: { include: { submission: true } } },
      addressChange: { include: { participant: true } },
    },
  });
  if (!notice) return null;
  if (notice.addressChange && notice.kind === "address_told") {
    const { hearingId, id: participantId } = notice.addressChange.participant;
    return { of: "notice", id, attempt, hearingId, participantId };
  }
  const hearingId = notice.hearingId ?? notice.party?.hearingId ?? notice.adviceRequest?.submission.hearingId;
  return { of: "notice", id, attempt, hearingId: hearingId ?? null, participantId: null };
}
