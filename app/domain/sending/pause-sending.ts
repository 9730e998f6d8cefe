import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { pooledTransaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { stopAfterRestore } from "./stop-after-restore.ts";

/**
 * Stops the participants' mails: of one hearing, or of all (null). When this has answered, no mail begins any more; those
 * already under way end. Refused when it is stopped.
 */
export function pauseSending(
  hearingId: string | null,
  form: { reason: string },
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    // Alone with the lock that every beginning mail shares: whoever begins after this sees the pause.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7203115)`;
    const open = await tx.sendingPause.findFirst({ where: { hearingId, restored: false, resumedAt: null } });
    if (open) return refused("sending_paused");
    const { id } = await tx.sendingPause.create({
      data: { hearingId, reason: form.reason, pausedById: by.id, pausedAt: now },
    });
    await record(tx, hearingId ?? INSTALLATION, "sending_paused", by, now, id, { reason: form.reason });
    return ok(id);
  }, at);
}

/**
 * Stops all mails because the database has been put back from a copy: nothing goes before the mail log has been read and
 * an administrator has looked.
 */
export async function pauseAfterRestore(): Promise<Result<null>> {
  await pooledTransaction((client) => stopAfterRestore(client));
  return ok(null);
}
