import { findSubscriber } from "#app/domain/subscriptions/find-subscriber.ts";
import { readSubscriberToken } from "#app/domain/subscriptions/link.ts";
import { found } from "./found.ts";

/** Whose link it is; a 404 for a link that was not made here. `subscriber` is null when they have been erased. */
export async function subscriberOf(token: string) {
  const id = found(readSubscriberToken(token));
  return { id, subscriber: await findSubscriber(id) };
}
