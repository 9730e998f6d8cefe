import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { addSeconds } from "#app/shared/time.ts";
import { UNCONFIRMED_DAYS } from "./subscription.ts";

const HOUR_SECONDS = 60 * 60;

/** Erases what was asked for more than seven days ago and never confirmed, and the marks of who was asked more than an hour ago. */
export function removeUnconfirmed(at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const { count } = await tx.subscription.deleteMany({
      where: { confirmedAt: null, createdAt: { lt: addSeconds(now, -UNCONFIRMED_DAYS * 24 * HOUR_SECONDS) } },
    });
    if (count > 0) await tx.subscriber.deleteMany({ where: { subscriptions: { none: {} } } });
    await tx.askedAddress.deleteMany({ where: { at: { lt: addSeconds(now, -HOUR_SECONDS) } } });
    return ok(count);
  }, at);
}
