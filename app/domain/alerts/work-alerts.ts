import { record } from "#app/domain/journal/record.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { BEGINS, ENDS, QUIET_HOURS, TRACE_HOURS } from "./alert.ts";

/**
 * What the clock does about machines: puts hearings on alert to which they send much, ends the alerts it began when they have gone, and
 * forgets how submissions came two hours ago. Answers how many alerts began or ended. By however many workers it is called, each happens once.
 */
export function workAlerts(at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const begun = await beginDue(tx, now);
    for (const { id, hearingId } of begun) await record(tx, hearingId, "alert_begun", "clock", now, id);
    const ended = await endDue(tx, now);
    for (const { id, hearingId } of ended) await record(tx, hearingId, "alert_ended", "clock", now, id);
    await tx.$executeRaw`
      DELETE FROM intake_trace WHERE came_at < ${now}::timestamptz - make_interval(hours => ${TRACE_HOURS})`;
    return ok(begun.length + ended.length);
  }, at);
}

type Changed = { id: string; hearingId: string };

const beginDue = (tx: Transaction, now: Date) => tx.$queryRaw<Changed[]>`
  INSERT INTO alert (hearing_id, began_at)
  SELECT t.hearing_id, ${now}
    FROM intake_trace t JOIN hearing h ON h.id = t.hearing_id AND h.concluded_at IS NULL
   WHERE t.came_at > ${now}::timestamptz - make_interval(mins => ${BEGINS.minutes})
     AND NOT EXISTS (SELECT FROM alert a WHERE a.hearing_id = t.hearing_id
                       AND (a.ended_at IS NULL OR (a.ended_by_id IS NOT NULL
                            AND a.ended_at > ${now}::timestamptz - make_interval(hours => ${QUIET_HOURS}))))
   GROUP BY t.hearing_id
  HAVING count(*) FILTER (WHERE t.marked) >= ${BEGINS.marked}
     AND count(*) FILTER (WHERE t.marked) >= count(*) * ${BEGINS.share}::float8
  ON CONFLICT (hearing_id) WHERE ended_at IS NULL DO NOTHING
  RETURNING id, hearing_id AS "hearingId"`;

const endDue = (tx: Transaction, now: Date) => tx.$queryRaw<Changed[]>`
  UPDATE alert a SET ended_at = ${now}
   WHERE a.ended_at IS NULL AND a.begun_by_id IS NULL
     AND a.began_at < ${now}::timestamptz - make_interval(mins => ${ENDS.minutes})
     AND NOT EXISTS (
       SELECT FROM intake_trace t
        WHERE t.hearing_id = a.hearing_id AND t.came_at > ${now}::timestamptz - make_interval(mins => ${ENDS.minutes})
       HAVING count(*) FILTER (WHERE t.marked) >= ${ENDS.marked}
          AND count(*) FILTER (WHERE t.marked) >= count(*) * ${ENDS.share}::float8)
  RETURNING a.id, a.hearing_id AS "hearingId"`;
