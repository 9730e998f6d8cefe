import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { askAddress } from "#app/domain/signatories/ask-address.ts";
import { transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { ok, type Result } from "#app/shared/result.ts";

/** So many days after sending something that is not confirmed, its sender is reminded. */
export const CONFIRM_REMINDED_DAYS = 2;
const AT_ONCE = 50;

/**
 * Reminds whoever sent something by the form two days ago or more, and has not confirmed that it is theirs: once, and only before
 * the deadline, for the mail at the deadline goes to everybody. Nobody is reminded of what is set aside, withdrawn or replaced.
 * Answers how many.
 */
export function remindUnconfirmed(at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const due = await tx.$queryRaw<{ id: string; email: string }[]>`
      SELECT p.id, p.email FROM participant p JOIN hearing h ON h.id = p.hearing_id
       WHERE p.confirm_reminded_at IS NULL AND p.email IS NOT NULL AND h.closes_at > ${now} AND EXISTS (
         SELECT FROM submission s WHERE s.participant_id = p.id AND s.registered_by_id IS NULL
            AND s.stored_at <= ${now}::timestamptz - make_interval(days => ${CONFIRM_REMINDED_DAYS}::int)
            AND (p.confirmed_at IS NULL OR p.confirmed_at < s.stored_at) AND ${Prisma.raw(IN_CASE)}
            AND NOT EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id)
            AND NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id AND t.clearance = 'withdrawn'))
       ORDER BY p.id LIMIT ${AT_ONCE} FOR UPDATE OF p SKIP LOCKED`;
    let reminded = 0;
    for (const { id, email } of due) {
      if (!(await askAddress(tx, email, now))) continue;
      await tx.participant.update({ where: { id }, data: { confirmRemindedAt: now } });
      await oweNotice(tx, null, "confirm_reminder", null, now, { participantId: id });
      reminded += 1;
    }
    return ok(reminded);
  }, at);
}
