import { backOff, takeAnyTurn, takeDomainTurn } from "#app/domain/sending/take-turn.ts";
import { MOMENT, pool } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";
import { messageIdOf, noteSent } from "#app/server/mail-log.ts";
import type { Delivery, Mailer } from "#app/server/mailer.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { composeNotice } from "./compose-notice.ts";
import { NOBODYS } from "./notice.ts";

const AT_ONCE = 20;
const LAST_ATTEMPT = 10;
/** What it was about is over: it has been answered, seen to or concluded meanwhile. */
const NOBODY: Delivery = { kind: "failed", reason: NOBODYS };
type Taken = { id: string; attempts: number; kind: string; partyId: string | null; optional: boolean };

/** Whether a mail to a subscriber must wait because all sending, or that of a hearing in it, is stopped. */
const STOPPED = `subscriber_id IS NOT NULL AND EXISTS (
  SELECT FROM sending_pause p
   WHERE p.resumed_at IS NULL AND (p.hearing_id IS NULL OR p.hearing_id IN (
     SELECT w.hearing_id FROM telling t JOIN news w ON w.id = t.news_id WHERE t.notice_id = notice.id)))`;

/**
 * Sends the notices that are due, and answers how many were begun. Taking one moves it on by 1, 2, 4 … minutes (at most
 * four hours): while it is being sent nobody else takes it, and when it was not sent it comes again. Officials get theirs
 * also while participants' mails are stopped, subscribers do not, and are served last; after a restore, nobody gets any.
 * `sentAt` dates a mail of the demonstration's past.
 */
export async function deliverNotices(mailer: Mailer, sentAt?: Date): Promise<number> {
  const { rows } = await pool().query<Taken>(
    `UPDATE notice SET attempts = attempts + 1,
            due_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ attempts, 14400))
      WHERE id IN (SELECT id FROM notice WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= ${MOMENT}
                      AND NOT EXISTS (SELECT FROM sending_pause WHERE restored AND resumed_at IS NULL)
                      AND NOT EXISTS (SELECT FROM mail_turn WHERE key = 'server' AND free_at > clock_timestamp())
                      AND NOT (${STOPPED})
                    ORDER BY subscriber_id IS NOT NULL, due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING id, attempts, kind::text AS kind, party_id AS "partyId", subscriber_id IS NOT NULL AS optional`,
    [AT_ONCE],
  );
  const begun = await Promise.all(rows.map((taken) => deliver(mailer, taken, sentAt)));
  return begun.filter(Boolean).length;
}

/** One mail; false when it was not begun, and is given back. */
async function deliver(mailer: Mailer, taken: Taken, sentAt?: Date): Promise<boolean> {
  const { id, attempts } = taken;
  const delivery = await send(mailer, taken, sentAt);
  if (!delivery || (delivery.kind !== "sent" && delivery.untried)) {
    const giveBack = "UPDATE notice SET attempts = $2, due_at = clock_timestamp() WHERE id = $1";
    await pool().query(giveBack, [id, attempts - 1]);
    return false;
  }
  await settle(taken, delivery);
  return true;
}

/** Null when a stop came before the mail began: then it has not been tried. */
async function send(
  mailer: Mailer,
  { id, attempts, optional }: Taken,
  sentAt?: Date,
): Promise<Delivery | null> {
  try {
    const mail = await composeNotice(id);
    if (!mail) return NOBODY;
    await takeDomainTurn(mail.to);
    await takeAnyTurn();
    if (optional && !(await mayBegin(id))) return null;
    const returnTo = returnAddress({ of: "notice", id, attempt: attempts });
    return await mailer.send({ ...mail, messageId: messageIdOf(id), returnTo, ...(sentAt && { sentAt }) });
  } catch (error) {
    log.error({ err: error, notice: id }, "notice could not be made");
    return { kind: "retry", reason: "could not be made" };
  }
}

async function mayBegin(id: string): Promise<boolean> {
  const { rows } = await pool().query<{ may: boolean }>("SELECT may_begin_notice($1) AS may", [id]);
  return rows[0]?.may ?? false;
}

async function settle({ id, attempts, kind, partyId }: Taken, delivery: Delivery): Promise<void> {
  if (delivery.kind === "sent") {
    const about = partyId ? { party: partyId, kind } : { kind };
    await noteSent([{ id, fence: attempts, reply: delivery.reply, about }]).catch((error) =>
      log.error({ err: error }, "mail log not written"),
    );
  }
  const sent = delivery.kind === "sent";
  const failed = delivery.kind === "failed" || (!sent && attempts >= LAST_ATTEMPT);
  if (delivery.kind !== "sent" && delivery.busy) await backOff();
  if (!sent && delivery !== NOBODY) log.warn({ notice: id, kind: delivery.kind }, "notice not sent");
  await pool().query(
    `UPDATE notice SET sent_at = CASE WHEN $2 THEN clock_timestamp() END,
            failed_at = CASE WHEN $3 THEN clock_timestamp() END, last_error = $4 WHERE id = $1`,
    [id, sent, failed, sent ? "" : delivery.reason],
  );
}
