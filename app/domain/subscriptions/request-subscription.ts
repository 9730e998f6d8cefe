import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { digestOf } from "#app/server/sealed.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text/language.ts";
import type { Pace, Subject } from "./subscription.ts";

type Wanted = { email: string; subject: Subject; pace: Pace };

/**
 * Keeps that an address would like to have news, and owes it the mail in which it says so itself: at most one an hour, and
 * in the same way whether it is known or not. What the address has confirmed before stays as it is. Nothing is journalised:
 * whoever wants no more is to be erased. Refused for a hearing or topic that the public cannot see.
 */
export function requestSubscription(wanted: Wanted, locale: Locale, at?: Date): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    const what = await whatIsMeant(tx, wanted.subject);
    if (!what) return refused("subscription_of_nothing");
    const { email, pace } = wanted;
    const subscriberId = await holdSubscriber(tx, email, locale, now);
    await tx.$executeRaw`
      INSERT INTO subscription AS s (subscriber_id, hearing_id, topic, pace, created_at)
      VALUES (${subscriberId}::uuid, ${what.hearingId}::uuid, ${what.topic}, ${pace}::pace, ${now})
      ON CONFLICT (subscriber_id, hearing_id, topic) DO UPDATE SET pace = excluded.pace, created_at = excluded.created_at
       WHERE s.confirmed_at IS NULL`;
    if (await isItsTurn(tx, email, now))
      await oweNotice(tx, null, "subscription_confirm", null, now, { subscriberId });
    return ok(null);
  }, at);
}

type Meant = { hearingId: string | null; topic: string | null };

async function whatIsMeant(tx: Transaction, subject: Subject): Promise<Meant | null> {
  if (subject === "all") return { hearingId: null, topic: null };
  const approvedAt = { not: null };
  if ("topic" in subject) {
    const known = await tx.hearing.findFirst({ where: { topic: subject.topic, approvedAt } });
    return known && { hearingId: null, topic: subject.topic };
  }
  const hearing = await tx.hearing.findFirst({ where: { slug: subject.hearing, approvedAt } });
  return hearing && { hearingId: hearing.id, topic: null };
}

/** Who has just been erased is made anew; who is not yet confirmed reads the language asked for last. */
async function holdSubscriber(tx: Transaction, email: string, locale: Locale, now: Date): Promise<string> {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO subscriber AS s (email, locale, created_at) VALUES (${email}, ${locale}, ${now})
    ON CONFLICT (email) DO UPDATE SET locale = CASE
      WHEN EXISTS (SELECT FROM subscription o WHERE o.subscriber_id = s.id AND o.confirmed_at IS NOT NULL) THEN s.locale
      ELSE excluded.locale END
    RETURNING id`;
  if (!held) throw new Error("An address was neither kept nor found");
  return held.id;
}

/** Takes the address's one mail of this hour; false when it has been taken, also by somebody erased since. */
async function isItsTurn(tx: Transaction, email: string, now: Date): Promise<boolean> {
  const taken = await tx.$executeRaw`
    INSERT INTO asked_address AS a (digest, at) VALUES (${digestOf("asked address", email)}, ${now})
    ON CONFLICT (digest) DO UPDATE SET at = excluded.at WHERE a.at <= excluded.at - interval '1 hour'`;
  return taken > 0;
}
