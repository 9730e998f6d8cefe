import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";

/** Ends one subscription at once; with the last of them the subscriber is erased. Doing it again changes nothing. */
export function removeSubscription(subscriberId: string, id: string): Promise<Result<null>> {
  return transaction(async (tx) => {
    await tx.subscription.deleteMany({ where: { id, subscriberId } });
    await tx.subscriber.deleteMany({ where: { id: subscriberId, subscriptions: { none: {} } } });
    return ok(null);
  });
}
