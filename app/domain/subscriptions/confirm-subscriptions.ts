import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";

/**
 * A subscriber says that they meant it: of the subscriptions they were shown, those count from now on. Doing it again
 * changes nothing. Answers how many were confirmed.
 */
export function confirmSubscriptions(
  subscriberId: string,
  ids: string[],
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const { count } = await tx.subscription.updateMany({
      where: { id: { in: ids }, subscriberId, confirmedAt: null },
      data: { confirmedAt: now },
    });
    return ok(count);
  }, at);
}
