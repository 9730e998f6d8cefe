import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

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
 * an administrator has looked. Doing it again while it lasts changes nothing.
 */
export function pauseAfterRestore(at?: Date): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7203115)`;
    if (await tx.sendingPause.count({ where: { restored: true, resumedAt: null } })) return ok(null);
    const { id } = await tx.sendingPause.create({
      data: { reason: RESTORED, restored: true, pausedAt: now },
    });
    await record(tx, INSTALLATION, "sending_paused", "clock", now, id, { reason: RESTORED });
    return ok(null);
  }, at);
}

const RESTORED = "Databasen er lagt tilbage fra en kopi";
