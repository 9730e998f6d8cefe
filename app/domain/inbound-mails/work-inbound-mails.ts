import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { MOMENT, pool, type Transaction, transaction } from "#app/server/database.ts";
import { hastened } from "#app/server/haste.ts";
import { log } from "#app/server/logging.ts";
import { findThread, hasCome, isKnownSender } from "./earlier-mails.ts";
import { endSubscription } from "./end-subscription.ts";
import { findAnswered } from "./find-answered.ts";
import type { Answered, InboundKind } from "./inbound-mail.ts";
import { type AttachedFile, openMail } from "./open-mail.ts";
import { type Reading, readingOf } from "./reading.ts";
import { settleReturned } from "./settle-returned.ts";
import { isPresumedSpam } from "./spam-signs.ts";
import { whoseAffair } from "./whose-affair.ts";

/** Each may be thirty megabytes. */
const AT_ONCE = 3;
/** A mail that cannot be read so often is shown to an official as it came. */
const LAST_ATTEMPT = 6;

type Taken = {
  id: string;
  raw: Buffer;
  from: string;
  to: string;
  attempts: number;
  trusted: boolean;
  /** The hearing whose own address it came to. */
  mailboxOf: string | null;
};

/**
 * Reads the mails that have come: what was returned becomes a task in the ledger, an answer is laid before those who work on
 * its writer's points, what came to a hearing's own address waits to be confirmed, what programs write and what is presumed spam is set
 * aside. Answers whether there were any. A mail whose reading fails comes again after a while.
 */
export async function workInboundMails(): Promise<boolean> {
  const { rows } = await pool().query<Taken>(
    `UPDATE inbound_mail SET attempts = attempts + 1, due_at = clock_timestamp() + make_interval(secs => $2 * (attempts + 1))
      WHERE id IN (SELECT id FROM inbound_mail WHERE kind IS NULL AND due_at <= ${MOMENT}
                    ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING id, raw, envelope_from AS "from", envelope_to AS "to", attempts, trusted, hearing_id AS "mailboxOf"`,
    [AT_ONCE, hastened(10, 1)],
  );
  for (const taken of rows) await workInboundMail(taken);
  return rows.length > 0;
}

async function workInboundMail(taken: Taken): Promise<void> {
  try {
    const opened = await openMail(taken.raw);
    await settle(taken, readingOf(opened, taken.from, taken.trusted), opened.files);
  } catch (error) {
    log.error({ err: error, inboundMail: taken.id }, "inbound mail could not be read");
    if (taken.attempts < LAST_ATTEMPT) return;
    await pool().query("UPDATE inbound_mail SET kind = 'unreadable' WHERE id = $1 AND kind IS NULL", [
      taken.id,
    ]);
  }
}

function settle(taken: Taken, reading: Reading, files: AttachedFile[]) {
  return transaction(async (tx, now) => {
    const { id, to, attempts, mailboxOf } = taken;
    const { report } = reading;
    const answered = await findAnswered(to, reading.answers, tx);
    const came = { id, to, hearingId: mailboxOf ?? answered?.hearingId ?? null };
    // Somebody's answer to us from another hearing is nothing that this one's own address is about.
    const about = answered && (!mailboxOf || answered.hearingId === mailboxOf) ? answered : null;
    const threadId = await findThread(tx, came, reading);
    const ended = await endSubscription(tx, about, report);
    const kind = (await hasCome(tx, came, reading))
      ? "repeated"
      : ended
        ? "auto_reply"
        : mailboxOf
          ? await kindToMailbox(tx, mailboxOf, reading, threadId, about)
          : kindOf(reading, about);
    if (kind === "returned" && about && report) {
      const settled = await settleReturned(tx, about, report, now);
      // The other server was quicker than our own ledger: once more when it has been written.
      if (settled === "under_way" && attempts < LAST_ATTEMPT) return;
    }
    await tx.inboundMail.update({
      where: { id },
      data: {
        ...whatItSays(reading),
        ...{ kind, threadId, hearingId: came.hearingId, participantId: about?.participantId ?? null },
        ...(about?.of === "follow_up" && { followUpId: about.id }),
        ...(about?.of === "notice" && !ended && { noticeId: about.id }),
      },
    });
    await tx.inboundAttachment.createMany({
      data: files.map(({ name, mediaType, content, sha256, within }, position) => ({
        ...{ inboundMailId: id, position, name, mediaType, size: content.length, sha256, within },
      })),
    });
    if (kind !== "reply" || !about?.hearingId) return;
    for (const staffId of await whoseAffair(tx, about))
      await oweNotice(tx, staffId, "reply_received", null, now, { inboundMailId: id });
    await record(tx, about.hearingId, "reply_received", "participant", now, id);
  });
}

const whatItSays = ({ report, found, forwarded, ...read }: Reading) => ({
  ...{ messageId: read.messageId, subject: read.subject, text: read.text, quoted: read.quoted },
  ...{ fromName: read.fromName, fromAddress: read.fromAddress, digest: read.digest, signs: read.signs },
  diagnosis: report ? [report.status, report.words].filter(Boolean).join(" ") : "",
  ...{ senderCheck: found.senderCheck, serverReceivedAt: found.receivedAt },
  forwardedName: forwarded?.name.slice(0, 200) ?? "",
  forwardedAddress: forwarded?.address.slice(0, 320) ?? "",
  forwardedText: forwarded?.text ?? "",
});

function kindOf({ report, automatic, bulk }: Reading, answered: Answered | null): InboundKind {
  const known = answered?.hearingId;
  if (report?.kind === "complaint") return known ? "complaint" : "stray";
  if (report && report.kind !== "delivered") return answered ? report.kind : "auto_reply";
  if (report || automatic || bulk) return "auto_reply";
  return known ? "reply" : "stray";
}

/** What a mail to a hearing's own address is: nothing that a person sent may be taken for anything but a submission or spam. */
async function kindToMailbox(
  tx: Transaction,
  hearingId: string,
  reading: Reading,
  threadId: string | null,
  answered: Answered | null,
): Promise<InboundKind> {
  if (reading.report || reading.automatic) return kindOf(reading, answered);
  const known = answered !== null || (await isKnownSender(tx, hearingId, reading.fromAddress, threadId));
  return isPresumedSpam(reading.signs, known) ? "spam" : "intake";
}
