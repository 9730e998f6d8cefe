import { showWaiting } from "#app/domain/clearings/show-waiting.ts";
import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { lockHearing } from "./lock-hearing.ts";

/**
 * What the clock does when a deadline has passed: owes every participant the mail about what happens now, shows
 * what was cleared and waited for it, and forgets which sheets of background questions were used. A second run does nothing. Refused before the deadline.
 */
export function closeHearing(hearingId: string, at?: Date): Promise<Result<{ owed: number }>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing?.approvedAt || !hearing.closesAt) return refused("not_found");
    if (hearing.closesAt > now) return refused("hearing_still_open");
    if (hearing.closedAt) return ok({ owed: 0 });
    await tx.hearing.update({ where: { id: hearingId }, data: { closedAt: now } });
    await tx.usedSheet.deleteMany({ where: { hearingId } });
    await showWaiting(tx, hearingId, now);
    const owed = await oweEverybody(tx, hearingId, "closed", hearingId, now);
    await record(tx, hearingId, "hearing_closed", "clock", now, hearingId, { owed });
    return ok({ owed });
  }, at);
}
