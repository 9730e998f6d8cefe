import type { Attached } from "#app/domain/attachments/attachment.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Incoming, receiveWithin, type Stored } from "#app/domain/submissions/receive-submission.ts";
import { receivedAtOf } from "#app/domain/submissions/received-at.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { MailForm } from "./mail-registration.ts";

/**
 * Makes a mail a submission, with the files of it that have been kept: its sender takes part, is owed a receipt, and it came when the mail did. Nobody knows that a mail is from whom it says, so its
 * address counts as unconfirmed until its owner has pressed the button, unless the official vouches for it. The same mail by
 * two officials is one submission. Refused when it was handled in another way, before the hearing opens, and after it has been concluded.
 */
export function registerMail(
  hearingId: string,
  id: string,
  form: MailForm & { attachments?: Attached[] },
  by: Staff,
  at?: Date,
): Promise<Result<Stored>> {
  return transaction(async (tx, now) => {
    const mail = await holdMail(tx, hearingId, id);
    if (!mail) return refused("not_found");
    if (mail.submission) return ok(asBefore(mail.submission));
    if (mail.handledAt) return refused("mail_already_handled");
    const receivedAt = receivedAtOf(form, now, mail.receivedAt);
    if (!receivedAt.ok) return receivedAt;
    const addsTo = form.addsTo && (await findNumber(tx, hearingId, form.addsTo));
    if (form.addsTo && !addsTo) return refused("no_such_submission", { number: form.addsTo });
    const incoming = { ...whatIsStored(form), hearingId, idempotencyKey: `mail:${id}` };
    const stored = await receiveWithin(
      tx,
      {
        ...incoming,
        receivedAt: notBefore(mail.opensAt, receivedAt.value, now),
        attachments: form.attachments ?? [],
        ...(form.vouched && { registeredById: by.id }),
      },
      at,
    );
    if (!stored.ok) return stored;
    const { submissionId, number } = stored.value;
    await tx.inboundMail.update({
      where: { id },
      data: {
        ...{ handledAt: now, handledById: by.id, handledAs: "submission", submissionId },
        addsToId: addsTo ? addsTo.id : null,
      },
    });
    const details = { number, ...(form.vouched && { vouched: form.vouched }) };
    await record(tx, hearingId, "mail_registered", by, now, id, details);
    return stored;
  }, at);
}

/** The mail, with nobody else at it until this is done. */
async function holdMail(tx: Transaction, hearingId: string, id: string) {
  await tx.$queryRaw`SELECT FROM inbound_mail WHERE id = ${id}::uuid FOR UPDATE`;
  const mail = await tx.inboundMail.findFirst({
    where: { id, hearingId, kind: { not: null } },
    select: {
      ...{ receivedAt: true, handledAt: true, handledAs: true, submission: true },
      hearing: { select: { opensAt: true } },
    },
  });
  if (!mail) return null;
  const { hearing, handledAs, submission, ...rest } = mail;
  return {
    ...rest,
    submission: handledAs === "submission" ? submission : null,
    opensAt: hearing?.opensAt ?? null,
  };
}

/** What came before the hearing opened is taken as having come when it did; until then it waits. */
const notBefore = (opensAt: Date | null, receivedAt: Date, now: Date): Date =>
  opensAt && receivedAt < opensAt && opensAt <= now ? opensAt : receivedAt;

const findNumber = (tx: Transaction, hearingId: string, number: number) =>
  tx.submission.findUnique({ where: { hearingId_number: { hearingId, number } }, select: { id: true } });

const whatIsStored = (form: MailForm): Omit<Incoming, "hearingId" | "idempotencyKey"> => ({
  ...{ name: form.name, email: form.email, address: form.address || null, body: form.body },
  ...{ protectedAddress: form.protectedAddress, locale: form.locale, onBehalfOf: form.onBehalfOf },
  organisation: form.onBehalfOf === "self" ? "" : form.organisation,
  ...{ sectionIdentity: form.section, channel: "email", suspicions: [] },
});

type Before = { id: string; participantId: string; number: number; receivedAt: Date; late: boolean };
const asBefore = ({ id, participantId, number, receivedAt, late }: Before): Stored => ({
  ...{ submissionId: id, participantId, number, receivedAt, late, again: true },
});
