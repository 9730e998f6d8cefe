import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { countUnread } from "#app/domain/submissions/count-unread.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { listLacking } from "./list-lacking.ts";

/**
 * Concludes a hearing: everybody has been followed up. Refused until the strategy has been adopted, while a point has no
 * released answer or a submission words that nobody marked, and while the ledger lacks anything; `listLacking` says who lacks what.
 */
export function concludeHearing(hearingId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    if (!hearing.adoptedAt) return refused("not_adopted");
    const unanswered = await tx.point.count({ where: { submission: { hearingId }, released: { none: {} } } });
    if (unanswered > 0) return refused("points_unanswered", { count: unanswered });
    const waiting = await tx.response.count({
      where: {
        hearingId,
        points: { some: { released: { some: {} } } },
        versions: { some: { correction: { not: "" }, released: { none: {} }, sentBackAt: null } },
      },
    });
    if (waiting > 0) return refused("corrections_waiting", { count: waiting });
    const unread = await countUnread(hearingId, tx);
    if (unread > 0) return refused("words_uncovered", { count: unread });
    const lacking = await listLacking(hearingId, tx);
    if (lacking.length > 0) return refused("follow_ups_lacking", { count: lacking.length });
    await tx.hearing.update({ where: { id: hearingId }, data: { concludedAt: now, concludedById: by.id } });
    await record(tx, hearingId, "hearing_concluded", by, now, hearingId);
    return ok(hearingId);
  }, at);
}
