import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Pace } from "./subscription.ts";

/** How often a subscriber hears of one of their subscriptions from now on. What already waits comes with the next weekly mail. */
export function setPace(subscriberId: string, id: string, pace: Pace): Promise<Result<null>> {
  return transaction(async (tx) => {
    const { count } = await tx.subscription.updateMany({ where: { id, subscriberId }, data: { pace } });
    return count > 0 ? ok(null) : refused("not_found");
  });
}
