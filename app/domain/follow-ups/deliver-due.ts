import { backOff, takeAnyTurn, takeDomainTurn } from "#app/domain/sending/take-turn.ts";
import { env } from "#app/server/env.ts";
import { hastened } from "#app/server/haste.ts";
import { log } from "#app/server/logging.ts";
import { messageIdOf } from "#app/server/mail-log.ts";
import type { Delivery, Mailer } from "#app/server/mailer.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { beginMail } from "./begin-mail.ts";
import { type Claimed, claimDue, letGo, renewLease } from "./claim-due.ts";
import { type Composed, composeFollowUps, type KeptMail } from "./compose-follow-ups.ts";
import { settle } from "./settle.ts";

const AT_ONCE = 200;
/** Well within a lease: a slow server must not make another worker send the same. */
const renewedEveryMs = (): number => hastened(20, 1) * 1000;

type Options = {
  /** Dates a mail of the demonstration's past. */
  sentAt?: Date;
  /** Ends the round after the mails that are under way. */
  stopped?: AbortSignal;
};

/**
 * Sends what is due and answers how many were settled. Each mail carries a Message-ID made from its follow-up, so
 * that a repetition is recognised; whatever happens, the ledger says so. When sending is paused meanwhile, what has not
 * begun is given back or owed again.
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
  composed: Composed | undefined,
  { sentAt, stopped }: Options,
): Promise<boolean> {
  if (composed?.to) await takeDomainTurn(composed.to, stopped);
  const tried = await mailer.lane(async () => {
    const mail = make(one, composed);
    await takeAnyTurn(stopped);
    if (stopped?.aborted) return null;
    // In doubt already, it begins only when the server has been asked: a second doubt makes it an official's task.
    const begin = () => beginMail(one);
    if (!one.uncertain && !(await begin())) return null;
    const sending = { to: composed?.to ?? null, mail, sentAt, ...(one.uncertain && { mayGo: begin }) };
    return { mail, delivery: await send(mailer, one, sending) };
  });
  if (!tried) return false;
  const { mail, delivery } = tried;
  if (delivery.kind !== "sent") log.warn({ followUp: one.id, kind: delivery.kind }, "follow-up not sent");
  if (delivery.kind !== "sent" && delivery.busy) await backOff();
  await settle(one, delivery, mail, sentAt);
  return true;
}

/** What is read for all at once; when that fails for one of them, for each by itself, so that the others go. */
async function compose(claimed: Claimed[]): Promise<Map<string, Composed>> {
  try {
    return await composeFollowUps(claimed);
  } catch (error) {
    log.error({ err: error, followUps: claimed.length }, "what follow-ups are about could not be read");
    const [only, ...more] = claimed;
    if (!only || more.length === 0) return new Map();
    const each = await Promise.all(claimed.map((one) => compose([one])));
    return new Map(each.flatMap((made) => [...made]));
  }
}

function make({ id }: Claimed, composed: Composed | undefined): KeptMail | undefined {
  try {
    return composed?.mail();
  } catch (error) {
    log.error({ err: error, followUp: id }, "follow-up could not be made");
  }
}

type Sending = {
  to: string | null;
  mail: KeptMail | undefined;
  sentAt?: Date | undefined;
  mayGo?: () => Promise<boolean>;
};

async function send(mailer: Mailer, one: Claimed, { to, mail, sentAt, mayGo }: Sending): Promise<Delivery> {
  if (!mail) return { kind: "retry", reason: "could not be made" };
  if (!to) return { kind: "failed", reason: "no e-mail address" };
  const { subject, html, text } = mail;
  const returnTo = returnAddress({ of: "follow_up", id: one.id, attempt: one.fence });
  const messageId = messageIdOf(one.id);
  const dated = sentAt && { sentAt };
  return mailer.send({ to, subject, html, text, messageId, returnTo, ...dated }, mayGo);
}
