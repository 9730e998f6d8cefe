import { backOff, takeAnyTurn, takeDomainTurn } from "#app/domain/sending/take-turn.ts";
import { env } from "#app/server/env.ts";
import { hastened } from "#app/server/haste.ts";
import { log } from "#app/server/logging.ts";
import { messageIdOf } from "#app/server/mail-log.ts";
import type { Delivery, Mailer } from "#app/server/mailer.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { beginMail } from "./begin-mail.ts";
import { type Claimed, claimDue, letGo, renewLease } from "./claim-due.ts";
import { type Composed, composeFollowUps } from "./compose-follow-ups.ts";
import { settle } from "./settle.ts";

const AT_ONCE = 100;
/** Well within a lease: a slow server must not make another worker send the same. */
const renewedEveryMs = (): number => hastened(20, 1) * 1000;

type Options = {
  /** Dates a mail of the demonstration's past. */
  sentAt?: Date;
  /** Ends the round after the mails that are under way. */
  stopped?: AbortSignal;
};

/**
 * Sends what is due and answers how many were sent or refused. Each mail carries a Message-ID made from its follow-up, so
 * that a repetition is recognised; whatever happens, the ledger says so. When sending is paused meanwhile, what has not
 * begun is given back.
 */
export async function deliverDue(mailer: Mailer, options: Options = {}): Promise<number> {
  const claimed = await claimDue(atOnce(mailer));
  if (claimed.length === 0) return 0;
  const renewing = setInterval(() => {
    renewLease(claimed).catch((error) => log.error({ err: error }, "lease not renewed"));
  }, renewedEveryMs());
  try {
    const composed = await compose(claimed);
    // All of them end before the round does, also when one fails: what is under way keeps its lease.
    const ended = await Promise.allSettled(
      claimed.map((one) => deliver(mailer, one, composed.get(one.id), options)),
    );
    const notBegun = claimed.filter(
      (_, index) => ended[index]?.status === "fulfilled" && !ended[index].value,
    );
    if (notBegun.length > 0) await letGo(notBegun);
    for (const one of ended) if (one.status === "rejected") throw one.reason;
    return claimed.length - notBegun.length;
  } finally {
    clearInterval(renewing);
  }
}

/** No more than go in two seconds: what one worker holds no other can send. */
const atOnce = ({ connections }: Mailer): number =>
  Math.min(AT_ONCE, Math.max(connections, Math.ceil(2 * (env().MAIL_PER_SECOND ?? AT_ONCE))));

/** One mail in its turn; false when it was not begun. */
async function deliver(
  mailer: Mailer,
  one: Claimed,
  mail: Composed | undefined,
  { sentAt, stopped }: Options,
): Promise<boolean> {
  if (mail?.to) await takeDomainTurn(mail.to, stopped);
  const delivery = await mailer.lane(async () => {
    await takeAnyTurn(stopped);
    if (stopped?.aborted || !(await beginMail(one))) return null;
    return send(mailer, one, mail, sentAt);
  });
  if (!delivery) return false;
  if (delivery.kind !== "sent") log.warn({ followUp: one.id, kind: delivery.kind }, "follow-up not sent");
  if (delivery.kind !== "sent" && delivery.busy) await backOff();
  await settle(one, delivery, mail, sentAt);
  return true;
}

/** All at once; when one of them cannot be made, each by itself, so that the others go. */
async function compose(claimed: Claimed[]): Promise<Map<string, Composed>> {
  try {
    return await composeFollowUps(claimed);
  } catch (error) {
    log.error({ err: error, followUps: claimed.length }, "follow-ups could not be made");
    const [only, ...more] = claimed;
    if (!only || more.length === 0) return new Map();
    const each = await Promise.all(claimed.map((one) => compose([one])));
    return new Map(each.flatMap((made) => [...made]));
  }
}

async function send(
  mailer: Mailer,
  one: Claimed,
  mail: Composed | undefined,
  sentAt?: Date,
): Promise<Delivery> {
  if (!mail) return { kind: "retry", reason: "could not be made" };
  if (!mail.to) return { kind: "failed", reason: "no e-mail address" };
  const { subject, html, text, to } = mail;
  const returnTo = returnAddress({ of: "follow_up", id: one.id, attempt: one.fence });
  const messageId = messageIdOf(one.id);
  return mailer.send({ to, subject, html, text, messageId, returnTo, ...(sentAt && { sentAt }) });
}
