import { env } from "#app/server/env.ts";
import { log } from "#app/server/logging.ts";
import type { Delivery, Mailer } from "#app/server/mailer.ts";
import { type Claimed, claimDue, renewLease } from "./claim-due.ts";
import { type Composed, composeFollowUps } from "./compose-follow-ups.ts";
import { settle } from "./settle.ts";

const AT_ONCE = 50;
/** Well within a lease: a slow server must not make another worker send the same. */
const RENEWED_EVERY_MS = 20_000;

/**
 * Sends what is due and answers how many were taken. Each mail carries a Message-ID made from its follow-up, so that a
 * repetition is recognised; whatever happens, the ledger says so. `sentAt` dates a mail of the demonstration's past.
 */
export async function deliverDue(mailer: Mailer, sentAt?: Date): Promise<number> {
  const claimed = await claimDue(AT_ONCE);
  if (claimed.length === 0) return 0;
  const renewing = setInterval(() => {
    renewLease(claimed).catch((error) => log.error({ err: error }, "lease not renewed"));
  }, RENEWED_EVERY_MS);
  try {
    await deliver(mailer, claimed, sentAt);
  } finally {
    clearInterval(renewing);
  }
  return claimed.length;
}

async function deliver(mailer: Mailer, claimed: Claimed[], sentAt?: Date): Promise<void> {
  const composed = await compose(claimed);
  await Promise.all(
    claimed.map(async (one) => {
      const delivery = await send(mailer, one, composed.get(one.id), sentAt);
      if (delivery.kind !== "sent") log.warn({ followUp: one.id, kind: delivery.kind }, "follow-up not sent");
      await settle(one, delivery, sentAt);
    }),
  );
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
  return mailer.send({ to, subject, html, text, messageId: messageIdOf(one.id), ...(sentAt && { sentAt }) });
}

/** The same for every attempt of a follow-up. */
export const messageIdOf = (followUpId: string): string =>
  `<${followUpId}@${new URL(env().BASE_URL).hostname}>`;
