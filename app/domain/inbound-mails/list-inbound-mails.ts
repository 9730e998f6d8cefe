import { database, type Transaction } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import { type InboxPart, inboxParts, isWaitingPart, kindsOf, strayParts } from "./inbound-mail.ts";

const PER_PAGE = 50;
const shown = {
  ...{ id: true, kind: true, receivedAt: true, subject: true, text: true, handledAt: true, diagnosis: true },
  ...{ fromName: true, fromAddress: true, forwardedText: true, handledAs: true, threadId: true },
  participant: { select: { name: true } },
  notice: { select: { party: { select: { name: true } } } },
  submission: { select: { number: true } },
  _count: { select: { attachments: true } },
} as const;
export type InboundLine = Awaited<ReturnType<typeof listInboundMails>>["mails"][number];

const within = (hearingId: string | null, part: InboxPart): Prisma.InboundMailWhereInput =>
  part === "handled"
    ? { hearingId, kind: { not: null }, handledAt: { not: null } }
    : { hearingId, kind: { in: [...kindsOf[part]] }, handledAt: null };

/**
 * A part of a hearing's inbox, a page at a time; for `hearingId` null of the mails that are about none. What waits stands there
 * with the oldest first, the rest with the newest. `before` is the id of the last one on the page before.
 */
export async function listInboundMails(hearingId: string | null, part: InboxPart, before?: string) {
  const order = isWaitingPart(part) ? ("asc" as const) : ("desc" as const);
  const rows = await database().inboundMail.findMany({
    where: within(hearingId, part),
    select: shown,
    orderBy: [{ [part === "handled" ? "handledAt" : "receivedAt"]: order }, { id: order }],
    ...(before && { cursor: { id: before }, skip: 1 }),
    take: PER_PAGE + 1,
  });
  return { mails: rows.slice(0, PER_PAGE), more: rows.length > PER_PAGE };
}

/** How many mails stand in each part. */
export async function countInboundMails(hearingId: string | null): Promise<Map<InboxPart, number>> {
  const parts = hearingId ? inboxParts : strayParts;
  const counts = await Promise.all(
    parts.map((part) => database().inboundMail.count({ where: within(hearingId, part) })),
  );
  return new Map(parts.map((part, index) => [part, counts[index] ?? 0]));
}

/** The mails before and after one that waits, in the order in which they came; null where there is none. */
export async function listNeighbours(
  hearingId: string,
  part: InboxPart,
  { id, receivedAt }: { id: string; receivedAt: Date },
): Promise<{ previous: string | null; next: string | null }> {
  const beside = async (way: "gt" | "lt") => {
    const order = way === "gt" ? ("asc" as const) : ("desc" as const);
    const row = await database().inboundMail.findFirst({
      where: {
        ...within(hearingId, part),
        OR: [{ receivedAt: { [way]: receivedAt } }, { receivedAt, id: { [way]: id } }],
      },
      select: { id: true },
      orderBy: [{ receivedAt: order }, { id: order }],
    });
    return row?.id ?? null;
  };
  const [earlier, later] = await Promise.all([beside("lt"), beside("gt")]);
  return isWaitingPart(part) ? { previous: earlier, next: later } : { previous: later, next: earlier };
}

/** The id of the mail that waits after one, else of the first that waits; null when none does. */
export async function findNextWaiting(hearingId: string, after: string): Promise<string | null> {
  const one = await database().inboundMail.findFirst({
    where: { id: after, hearingId },
    select: { id: true, receivedAt: true },
  });
  const { next } = one ? await listNeighbours(hearingId, "intake", one) : { next: null };
  return next ?? (await listInboundMails(hearingId, "intake")).mails[0]?.id ?? null;
}

/** What somebody's mails said, and what belongs to one of their submissions: the newest first. */
export const listMailsOf = (participantId: string, submissionId: string) =>
  database().inboundMail.findMany({
    where: {
      OR: [
        { participantId, kind: { in: [...kindsOf.replies, "intake"] } },
        { submissionId },
        { addsToId: submissionId },
      ],
    },
    select: shown,
    orderBy: { receivedAt: "desc" },
    take: 20,
  });

/** How many mails to a hearing nobody has seen to, or read, yet: whoever wrote them has not been heard. */
export const countWaitingMails = (hearingId: string, tx: Transaction = database()): Promise<number> =>
  tx.inboundMail.count({
    where: { hearingId, handledAt: null, OR: [{ kind: null }, { kind: { in: [...kindsOf.intake] } }] },
  });

/** How many mails wait for somebody that are about no hearing. */
export const countStray = (): Promise<number> =>
  database().inboundMail.count({ where: within(null, "stray") });
