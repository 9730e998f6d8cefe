import { database } from "#app/server/database.ts";
import { type InboundFilter, kindsOf, waitingKinds } from "./inbound-mail.ts";

const PER_PAGE = 50;
const shown = {
  ...{ id: true, kind: true, receivedAt: true, subject: true, text: true, handledAt: true, diagnosis: true },
  ...{ fromName: true, fromAddress: true },
  participant: { select: { name: true } },
  notice: { select: { party: { select: { name: true } } } },
} as const;

/**
 * The mails that came about a hearing, the newest first, a page at a time; for `hearingId` null those that are about none.
 * `before` is the id of the last one on the page before.
 */
export async function listInboundMails(hearingId: string | null, filter: InboundFilter, before?: string) {
  const rows = await database().inboundMail.findMany({
    where: {
      ...{ hearingId, kind: { in: [...kindsOf[filter]] } },
      ...(filter === "waiting" && { handledAt: null }),
    },
    select: shown,
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    ...(before && { cursor: { id: before }, skip: 1 }),
    take: PER_PAGE + 1,
  });
  return { mails: rows.slice(0, PER_PAGE), more: rows.length > PER_PAGE };
}

/** What somebody's mails said, for the page of their submissions: the newest first. */
export const listReplies = (participantId: string) =>
  database().inboundMail.findMany({
    where: { participantId, kind: { in: [...kindsOf.replies] } },
    select: shown,
    orderBy: { receivedAt: "desc" },
    take: 20,
  });

/** How many mails wait for somebody that are about no hearing. */
export const countStray = (): Promise<number> =>
  database().inboundMail.count({
    where: { hearingId: null, handledAt: null, kind: { in: [...waitingKinds] } },
  });
