import type { Mailer } from "#app/server/mailer.ts";
import { log } from "#app/server/logging.ts";
import { env } from "#app/server/env.ts";
import { type Claimed, claimDue } from "./claim-due.ts";
import { composeFollowUp } from "./compose-follow-up.ts";
import { settle } from "./settle.ts";

const AT_ONCE = 40;

/**
 * Sends what is due and answers how many were taken. Each mail carries a Message-ID made from its follow-up, so that a
 * repetition is recognised; whatever happens, the ledger says so.
 */
export async function deliverDue(mailer: Mailer, sentAt?: Date): Promise<number> {
  const claimed = await claimDue(AT_ONCE);
  await Promise.all(claimed.map((one) => deliver(mailer, one, sentAt)));
  return claimed.length;
}

async function deliver(mailer: Mailer, claimed: Claimed, sentAt?: Date): Promise<void> {
  try {
    const letter = await composeFollowUp(claimed);
    const delivery = await mailer.send({ ...letter, messageId: messageIdOf(claimed.id), sentAt });
    await settle(claimed, delivery, sentAt);
    if (delivery.kind !== "sent") log.warn({ followUp: claimed.id, kind: delivery.kind }, "follow-up not sent");
  } catch (error) {
    log.error({ err: error, followUp: claimed.id }, "follow-up could not be made");
    await settle(claimed, { kind: "retry", reason: "could not be made" }, sentAt);
  }
}

/** The same for every attempt of a follow-up. */
export const messageIdOf = (followUpId: string): string => `<${followUpId}@${new URL(env().BASE_URL).hostname}>`;
