import { seal, unseal } from "#app/server/sealed.ts";

/** A subscriber's own link is worked out like a participant's and stored nowhere: a copy of the database opens no page. */
export const subscriberToken = (subscriberId: string): string => seal("subscriber", subscriberId);

/** Whom a link belongs to, also when they have been erased; null when the link was not made here. */
export const readSubscriberToken = (token: string): string | null => unseal("subscriber", token);

/** Sealed into the form by which anybody subscribes: when it was shown. */
export const subscribeFormToken = (shownAt: Date): string => seal("subscribe", String(shownAt.getTime()));

const GOOD_FOR_MS = 24 * 60 * 60 * 1000;

/** Whether a form was shown here in the last day. */
export function isSubscribeFormToken(token: string, now: Date): boolean {
  const shownAt = Number(unseal("subscribe", token) ?? Number.NaN);
  return shownAt <= now.getTime() && now.getTime() - shownAt < GOOD_FOR_MS;
}
