import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { REMINDED_DAYS } from "./draft.ts";

/**
 * Reminds, in the last three days before the deadline, whoever has a draft that was not sent, also when it was kept in those days
 * more than six hours ago. Once for each draft and deadline, however often it is called. Answers how many.
 */
export function remindWriters(at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      UPDATE draft d SET reminded_at = ${now} FROM hearing h
       WHERE h.id = d.hearing_id AND h.closes_at > ${now} AND h.closes_at <= ${now}::timestamptz + make_interval(days => ${REMINDED_DAYS}::int)
         AND d.saved_at <= ${now}::timestamptz - interval '6 hours'
         AND (d.reminded_at IS NULL OR d.reminded_at < h.closes_at - make_interval(days => ${REMINDED_DAYS}::int))
      RETURNING d.id`;
    for (const { id } of due) await oweNotice(tx, null, "draft_reminder", null, now, { draftId: id });
    return ok(due.length);
  }, at);
}
