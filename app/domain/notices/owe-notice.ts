import type { Transaction } from "#app/server/database.ts";
import type { NoticeKind } from "#app/server/prisma/enums.ts";

/** Owes an official (or, without one, the expert whom the request for advice names, a party, a subscriber or a new address) a mail, inside the transaction of the deed that causes it; `byId` is who did it, `about` what it is about. */
export async function oweNotice(
  tx: Transaction,
  staffId: string | null,
  kind: NoticeKind,
  byId: string | null,
  at: Date,
  about: {
    commentId?: string;
    adviceRequestId?: string;
    hearingId?: string;
    partyId?: string;
    partyEmail?: string;
    participantId?: string;
    inboundMailId?: string;
    subscriberId?: string;
    draftId?: string;
    addressChangeId?: string;
    namedSignatoryId?: string;
  } = {},
): Promise<void> {
  await tx.notice.create({ data: { staffId, kind, byId, createdAt: at, dueAt: at, ...about } });
}
