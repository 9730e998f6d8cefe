import { backOff, takeAnyTurn, takeDomainTurn } from "#app/domain/sending/take-turn.ts";
import { pool } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";
import { messageIdOf, noteSent } from "#app/server/mail-log.ts";
import type { Delivery, Mailer } from "#app/server/mailer.ts";
import { composeNotice } from "./compose-notice.ts";

const AT_ONCE = 20;
const LAST_ATTEMPT = 10;
type Taken = { id: string; attempts: number; kind: string; partyId: string | null };

/**
 * Sends the notices that are due, and answers how many were taken. Taking one moves it on by 1, 2, 4 … minutes (at most
 * four hours): while it is being sent nobody else takes it, and when it was not sent it comes again. Officials get theirs
 * also while participants' mails are stopped; after a restore, nobody gets any. `sentAt` dates a mail of the
 * demonstration's past.
 */
export async function deliverNotices(mailer: Mailer, sentAt?: Date): Promise<number> {
  const { rows } = await pool().query<Taken>(
    `UPDATE notice SET attempts = attempts + 1,
            due_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ attempts, 14400))
      WHERE id IN (SELECT id FROM notice WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= clock_timestamp()
                      AND NOT EXISTS (SELECT FROM sending_pause WHERE restored AND resumed_at IS NULL)
                      AND NOT EXISTS (SELECT FROM mail_turn WHERE key = 'server' AND free_at > clock_timestamp())
                    ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING id, attempts, kind::text AS kind, party_id AS "partyId"`,
    [AT_ONCE],
  );
  await Promise.all(rows.map(async (taken) => settle(taken, await send(mailer, taken, sentAt))));
  return rows.length;
}

async function send(mailer: Mailer, { id }: Taken, sentAt?: Date): Promise<Delivery> {
  try {
    const mail = await composeNotice(id);
    if (!mail) return { kind: "failed", reason: "nobody is to have it any more" };
    await takeDomainTurn(mail.to);
    await takeAnyTurn();
    return await mailer.send({ ...mail, messageId: messageIdOf(id), ...(sentAt && { sentAt }) });
  } catch (error) {
    log.error({ err: error, notice: id }, "notice could not be made");
    return { kind: "retry", reason: "could not be made" };
  }
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
  if (!sent) log.warn({ notice: id, kind: delivery.kind }, "notice not sent");
  await pool().query(
    `UPDATE notice SET sent_at = CASE WHEN $2 THEN clock_timestamp() END,
            failed_at = CASE WHEN $3 THEN clock_timestamp() END, last_error = $4 WHERE id = $1`,
    [id, sent, failed, sent ? "" : delivery.reason],
  );
}
