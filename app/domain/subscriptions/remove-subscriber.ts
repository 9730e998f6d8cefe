import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";

/** Erases a subscriber with everything about them, also the mails that wait. Doing it again changes nothing. */
export function removeSubscriber(subscriberId: string): Promise<Result<null>> {
  return transaction(async (tx) => {
    await tx.subscriber.deleteMany({ where: { id: subscriberId } });
    return ok(null);
  });
}
