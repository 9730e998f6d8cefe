import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";

/** Tells everybody who took part in a hearing that another hearing of the same strategy has opened. Once, however often it is called. */
export function announceRenewal(hearingId: string, renewedById: string, at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    if ((await tx.announcement.count({ where: { hearingId, renewedById } })) > 0) return ok(0);
    const { id } = await tx.announcement.create({
      data: { hearingId, kind: "renewal", text: "", renewedById, announcedAt: now },
    });
    const owed = await oweEverybody(tx, hearingId, "renewal", id, now);
    await record(tx, hearingId, "renewal_announced", "clock", now, id, { owed });
    return ok(owed);
  }, at);
}
