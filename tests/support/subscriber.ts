import { confirmSubscriptions } from "#app/domain/subscriptions/confirm-subscriptions.ts";
import { requestSubscription } from "#app/domain/subscriptions/request-subscription.ts";
import type { Pace, Subject } from "#app/domain/subscriptions/subscription.ts";
import { database } from "#app/server/database.ts";
import { must } from "./situation.ts";

/** Somebody who has subscribed and confirmed; answers who that is. */
export async function subscriber(
  email: string,
  subject: Subject,
  { pace = "at_once" as Pace, at = undefined as Date | undefined, locale = "da" as "da" | "en" } = {},
): Promise<string> {
  must(await requestSubscription({ email, subject, pace }, locale, at));
  const { id } = await database().subscriber.findUniqueOrThrow({ where: { email } });
  const last = await database().subscription.findFirstOrThrow({
    where: { subscriberId: id, confirmedAt: null },
  });
  must(await confirmSubscriptions(id, [last.id], at));
  return id;
}
