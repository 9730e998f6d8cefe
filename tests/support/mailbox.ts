import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { findMailbox } from "#app/domain/hearings/find-mailbox.ts";
import { type FoundMail, findInboundMail } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { type MailForm, mailForm } from "#app/domain/inbound-mails/mail-registration.ts";
import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { suggestionFor, type Taking } from "#app/domain/inbound-mails/suggestion.ts";
import { workInboundMails } from "#app/domain/inbound-mails/work-inbound-mails.ts";
import { database } from "#app/server/database.ts";
import { freePort } from "#app/server/free-port.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { receiveMail } from "#app/server/receive-mail.ts";
import { isOurs } from "#app/server/return-address.ts";
import { dayOf, isoDay, writeIsoClock } from "#app/shared/time.ts";
import { deliver, emlFrom } from "./eml.ts";

export const INTAKE = pathToFileURL(`${resolve("tests/domain/inbound-mails/mails/intake")}/`);

/** A real SMTP listener as a worker has it, to which mails are sent for a hearing. */
export async function openMailbox(slug: string) {
  const port = await freePort();
  const takes = async (address: string) => isOurs(address) || (await findMailbox(address)) !== null;
  const listener = await receiveMail({ port, takes }, receiveInboundMail);
  const to = mailboxAddress(slug) ?? "";
  const read = async () => {
    while (await workInboundMails());
  };
  return {
    ...{ port, to, read },
    /** Sends a mail as it is, and has it read. */
    async sends(raw: string, from = "somebody@stedet.example", recipient = to): Promise<void> {
      await deliver(port, { from, to: recipient, raw });
      await read();
    },
    /** Sends one of the files, with the words it leaves open. */
    async comes(file: string, words: Record<string, string> = {}, recipient = to): Promise<void> {
      const raw = emlFrom(new URL(file, INTAKE), { to, ...words });
      await deliver(port, { from: "somebody@stedet.example", to: recipient, raw });
      await read();
    },
    close: () => listener.close(),
  };
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

/** The mails that have come, in their order. */
export async function mailsOf(hearingId: string | null): Promise<FoundMail[]> {
  const rows = await database().inboundMail.findMany({
    where: { hearingId, kind: { not: null } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const found = await Promise.all(rows.map(({ id }) => findInboundMail(hearingId, id)));
  return found.flatMap((mail) => mail ?? []);
}

/** What a mail is registered as when an official presses the button and changes nothing but this. */
export function asSuggested(
  mail: FoundMail,
  said: Partial<Record<keyof MailForm, string>> = {},
  about: Partial<Parameters<typeof suggestionFor>[1]> & { taking?: Taking } = {},
): MailForm {
  const suggested = suggestionFor(mail, { sections: [], parties: [], officials: [], ...about });
  return mailForm.parse({
    ...suggested,
    receivedOn: isoDay(dayOf(mail.receivedAt)),
    receivedClock: writeIsoClock(mail.receivedAt),
    ...said,
  });
}
