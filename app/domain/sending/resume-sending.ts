import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Lets the participants' mails go again: of one hearing, or of all (null). Refused when nothing is stopped, and after a
 * restore until the mail log has been read.
 */
export function resumeSending(hearingId: string | null, by: Staff, at?: Date): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    const open = await tx.sendingPause.findMany({ where: { hearingId, resumedAt: null } });
    if (open.length === 0) return refused("sending_not_paused");
    if (open.some(({ restored, reconciledAt }) => restored && !reconciledAt))
      return refused("sending_not_reconciled");
    await tx.sendingPause.updateMany({
      where: { hearingId, resumedAt: null },
      data: { resumedById: by.id, resumedAt: now },
    });
    await record(tx, hearingId ?? INSTALLATION, "sending_resumed", by, now, open[0]?.id ?? null);
    return ok(null);
  }, at);
}
