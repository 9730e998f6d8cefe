import { ContentDisposition } from "@remix-run/headers";
import { findInboundMail, findInboundSource } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { type InboundFilter, inboundFilters } from "#app/domain/inbound-mails/inbound-mail.ts";
import { listInboundMails } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import { writeMoment } from "#app/shared/time.ts";
import { found, isId } from "./found.ts";

/** The mails about a hearing (null: about none) that the address asks for, as the page shows them. */
export async function inboundList(request: Request, hearingId: string | null) {
  const asked = new URL(request.url).searchParams;
  const filter: InboundFilter = inboundFilters.find((one) => one === asked.get("filter")) ?? "waiting";
  const before = asked.get("before") ?? "";
  const { mails, more } = await listInboundMails(hearingId, filter, isId(before) ? before : undefined);
  const last = mails.at(-1);
  return {
    filter,
    next: more && last ? `?${new URLSearchParams({ filter, before: last.id })}` : null,
    lines: mails.map(({ id, ...mail }) => ({
      to: hearingId ? paths.reply(hearingId, id) : paths.strayMail(id),
      ...lineOf(mail),
    })),
  };
}

type Line = {
  kind: Awaited<ReturnType<typeof listInboundMails>>["mails"][number]["kind"];
  receivedAt: Date;
  subject: string;
  text: string;
  diagnosis: string;
  handledAt: Date | null;
  fromName: string;
  fromAddress: string;
  participant: { name: string } | null;
  notice: { party: { name: string } | null } | null;
};

/** A mail as one line of a list. */
export const lineOf = (mail: Line) => ({
  kind: mail.kind,
  received: writeMoment(mail.receivedAt),
  from: mail.participant?.name ?? mail.notice?.party?.name ?? (mail.fromName || mail.fromAddress),
  subject: mail.subject,
  excerpt: excerpt(mail.diagnosis || mail.text, 140),
  handled: mail.handledAt !== null,
});

/** One mail as its page shows it. */
export async function inboundPage(hearingId: string | null, id: string) {
  const mail = found(await findInboundMail(hearingId, id));
  const { participant, followUp } = mail;
  const known = participant?.email?.toLowerCase();
  return {
    ...{ id, kind: mail.kind, subject: mail.subject, text: mail.text, quoted: mail.quoted },
    ...{ fromName: mail.fromName, fromAddress: mail.fromAddress, attachments: mail.attachments },
    ...{ diagnosis: mail.diagnosis, note: mail.note, handledBy: mail.handledBy },
    received: writeMoment(mail.receivedAt),
    handled: mail.handledAt && writeMoment(mail.handledAt),
    registeredAs: mail.submission?.number ?? null,
    participant: participant?.name ?? null,
    party: mail.notice?.party?.name ?? null,
    otherAddress: known !== undefined && known !== mail.fromAddress.toLowerCase(),
    submissions: participant?.submissions.map(({ number }) => number) ?? [],
    answers: followUp && {
      id: followUp.id,
      milestone: followUp.milestone,
      sent: followUp.sentAt && writeMoment(followUp.sentAt),
    },
  };
}

/** The mail as it came, as a file: never shown by the browser, whatever it holds. */
export async function inboundSource(hearingId: string | null, id: string): Promise<Response> {
  const raw = found(await findInboundSource(hearingId, id));
  return new Response(new Uint8Array(raw), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": new ContentDisposition({
        type: "attachment",
        filename: `mail-${id.slice(0, 8)}.eml`,
      }).toString(),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
