import { type FoundMail, findInboundMail, listThread } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { type InboxPart, inboxParts, partOf, strayParts } from "#app/domain/inbound-mails/inbound-mail.ts";
import {
  countInboundMails,
  type InboundLine,
  listInboundMails,
} from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { spamSigns } from "#app/domain/inbound-mails/spam-signs.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import { writeMoment } from "#app/shared/time.ts";
import { found, isId } from "./found.ts";

type Period = { opensAt: Date | null; closesAt: Date | null };

/** The part of an inbox that the address asks for (a hearing's, or for null of what is about none), as the page shows it. */
export async function inboundList(request: Request, hearing: ({ id: string } & Period) | null) {
  const asked = new URL(request.url).searchParams;
  const parts: readonly InboxPart[] = hearing ? inboxParts : strayParts;
  const part = parts.find((one) => one === asked.get("part")) ?? parts[0] ?? "handled";
  const before = asked.get("before") ?? "";
  const hearingId = hearing?.id ?? null;
  const [{ mails, more }, counts] = await Promise.all([
    listInboundMails(hearingId, part, isId(before) ? before : undefined),
    countInboundMails(hearingId),
  ]);
  const last = mails.at(-1);
  return {
    part,
    parts: parts.map((one) => ({ part: one, count: counts.get(one) ?? 0 })),
    next: more && last ? `?${new URLSearchParams({ part, before: last.id })}` : null,
    lines: mails.map((mail) => ({
      to: hearingId ? paths.inboxMail(hearingId, mail.id) : paths.strayMail(mail.id),
      ...lineOf(mail, hearing),
    })),
  };
}

/** A mail as one line of a list. */
export const lineOf = (mail: InboundLine, period: Period | null) => ({
  kind: mail.kind,
  received: writeMoment(mail.receivedAt),
  from: mail.participant?.name ?? mail.notice?.party?.name ?? (mail.fromName || mail.fromAddress),
  subject: mail.subject,
  excerpt: excerpt(mail.diagnosis || mail.text || mail.forwardedText, 140),
  handledAs: mail.handledAs,
  number: mail.submission?.number ?? null,
  files: mail._count.attachments,
  threaded: mail.threadId !== null,
  ...(mail.kind === "intake" ? timeliness(mail.receivedAt, period) : { late: false, early: false }),
});

const timeliness = (receivedAt: Date, period: Period | null) => ({
  late: period?.closesAt != null && receivedAt >= period.closesAt,
  early: period?.opensAt != null && receivedAt < period.opensAt,
});

/** One mail as its page shows it. */
export async function inboundPage(hearing: ({ id: string } & Period) | null, id: string) {
  const mail = found(await findInboundMail(hearing?.id ?? null, id));
  return { mail, shown: { ...shownMail(mail, hearing), thread: await shownThread(hearing?.id, mail) } };
}

function shownMail(mail: FoundMail, hearing: ({ id: string } & Period) | null) {
  const { participant, followUp } = mail;
  const known = participant?.email?.toLowerCase();
  const { late, early } = timeliness(mail.receivedAt, hearing);
  const ownServer = mail.serverReceivedAt;
  return {
    ...{ id: mail.id, kind: mail.kind, part: partOf(mail), subject: mail.subject, text: mail.text },
    ...{ quoted: mail.quoted, fromName: mail.fromName, fromAddress: mail.fromAddress },
    ...{ diagnosis: mail.diagnosis, note: mail.note, handledBy: mail.handledBy, handledAs: mail.handledAs },
    ...{ senderCheck: mail.senderCheck, late, early },
    forwarded: mail.forwardedText && {
      from: [mail.forwardedName, mail.forwardedAddress].filter(Boolean).join(" · "),
      text: mail.forwardedText,
    },
    signs: spamSigns.filter((sign) => mail.signs.includes(sign)),
    serverReceived:
      late && ownServer && hearing?.closesAt && ownServer < hearing.closesAt ? writeMoment(ownServer) : null,
    received: writeMoment(mail.receivedAt),
    handled: mail.handledAt && writeMoment(mail.handledAt),
    registeredAs: mail.submission?.number ?? null,
    addsTo: mail.addsTo?.number ?? null,
    participant: participant?.name ?? null,
    party: mail.notice?.party?.name ?? null,
    otherAddress: known !== undefined && known !== mail.fromAddress.toLowerCase(),
    submissions: participant?.submissions.map(({ number }) => number) ?? [],
    files: mail.attachments.map(({ position, name, size, within }) => ({
      ...{ position, name, size, within },
      to: hearing ? paths.inboxFile(hearing.id, mail.id, position) : paths.strayMailFile(mail.id, position),
    })),
    answers: followUp && {
      id: followUp.id,
      milestone: followUp.milestone,
      sent: followUp.sentAt && writeMoment(followUp.sentAt),
    },
  };
}

async function shownThread(hearingId: string | undefined, mail: FoundMail) {
  if (!hearingId) return [];
  const others = await listThread(mail);
  return others.map(({ id, subject, fromName, fromAddress, receivedAt, submission }) => ({
    to: paths.inboxMail(hearingId, id),
    ...{ subject, from: fromName || fromAddress, received: writeMoment(receivedAt) },
    number: submission?.number ?? null,
  }));
}
