import { dayOff } from "#app/domain/hearings/danish-days.ts";
import { beginsWorkingWeek } from "#app/domain/hearings/working-week.ts";
import { NOTICE_DAYS } from "#app/domain/retention/retention.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { addDays, addSeconds, type Day, dayOf, dayToColumn } from "#app/shared/time.ts";
import { oweNotice } from "./owe-notice.ts";

/** A caseworker hears of a point so many days before it is to be answered, and each working day after. */
const DAYS_AHEAD = 2;
/** Once the answers are out, whoever owns the hearing hears every fourth week until it has been concluded. */
const WEEKS_BETWEEN = 4;
const DAY_SECONDS = 24 * 60 * 60;
const WEEK_SECONDS = 7 * DAY_SECONDS;

/**
 * Owes today's reminders: to caseworkers whose points are overdue or nearly so, to whoever owns a hearing in whose mailbox a mail has waited for
 * more than a day, and on the first working day of a week to
 * whoever owns a hearing whose participants have waited for answers for a week or more, or whose personal data is to go within thirty
 * days and cannot yet. Does a day once, however often and by however
 * many workers it is called; on a day off nobody is reminded. Answers how many mails were owed.
 */
export function remindOfficials(at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const today = dayOf(now);
    const first = await tx.reminderRound.createMany({
      data: { day: dayToColumn(today), at: now },
      skipDuplicates: true,
    });
    if (first.count === 0 || dayOff(today)) return ok(0);
    const caseworkers = await listCaseworkersDue(tx, today);
    for (const { id } of caseworkers) await oweNotice(tx, id, "points_due", null, now);
    const waited = await listOwnersOfMailboxes(tx, now);
    for (const { id } of waited) await oweNotice(tx, id, "mails_waiting", null, now);
    const awaited = beginsWorkingWeek(today) ? await listOwnersAwaited(tx, now, today) : [];
    for (const { id, hearingId } of awaited)
      await oweNotice(tx, id, "answers_awaited", null, now, { hearingId });
    const erasing = beginsWorkingWeek(today) ? await listOwnersBeforeErasure(tx, today) : [];
    for (const { id, hearingId } of erasing) await oweNotice(tx, id, "erasure_due", null, now, { hearingId });
    return ok(caseworkers.length + waited.length + awaited.length + erasing.length);
  }, at);
}

const listCaseworkersDue = (tx: Transaction, today: Day) => tx.$queryRaw<{ id: string }[]>`
  SELECT DISTINCT w.id
    FROM point p JOIN staff w ON w.id = p.caseworker_id AND w.active
    JOIN submission s ON s.id = p.submission_id JOIN hearing h ON h.id = s.hearing_id AND h.concluded_at IS NULL
   WHERE p.response_id IS NULL AND p.same_as_id IS NULL AND p.answer_by <= ${dayToColumn(addDays(today, DAYS_AHEAD))}::date`;

const listOwnersOfMailboxes = (tx: Transaction, now: Date) => tx.$queryRaw<{ id: string }[]>`
  SELECT DISTINCT w.id
    FROM inbound_mail i JOIN hearing h ON h.id = i.hearing_id AND h.concluded_at IS NULL JOIN strategy t ON t.id = h.strategy_id
    JOIN staff_department d ON d.department_id = t.department_id
    JOIN staff w ON w.id = d.staff_id AND w.active AND 'owner' = ANY (w.roles)
   WHERE i.handled_at IS NULL AND i.kind IN ('intake', 'unreadable', 'reply', 'complaint')
     AND i.received_at < ${addSeconds(now, -DAY_SECONDS)}`;

const listOwnersAwaited = (tx: Transaction, now: Date, today: Day) => tx.$queryRaw<
  { id: string; hearingId: string }[]
>`
  SELECT w.id, h.id AS "hearingId"
    FROM hearing h JOIN strategy t ON t.id = h.strategy_id
    JOIN staff_department d ON d.department_id = t.department_id
    JOIN staff w ON w.id = d.staff_id AND w.active AND 'owner' = ANY (w.roles)
   WHERE h.approved_at IS NOT NULL AND h.closes_at <= ${addSeconds(now, -WEEK_SECONDS)} AND h.concluded_at IS NULL
     AND (${(today.weekOfYear ?? 0) % WEEKS_BETWEEN === 0} OR NOT EXISTS (SELECT FROM release r WHERE r.hearing_id = h.id))`;

const listOwnersBeforeErasure = (tx: Transaction, today: Day) => tx.$queryRaw<
  { id: string; hearingId: string }[]
>`
  SELECT w.id, h.id AS "hearingId"
    FROM conclusion c JOIN hearing h ON h.id = c.hearing_id JOIN strategy t ON t.id = h.strategy_id
    JOIN staff_department d ON d.department_id = t.department_id
    JOIN staff w ON w.id = d.staff_id AND w.active AND 'owner' = ANY (w.roles)
   WHERE c.erase_on <= ${dayToColumn(addDays(today, NOTICE_DAYS))}::date
     AND refusal_to_erase(h.id) NOT IN ('', 'hearing_erased')
     AND (refusal_to_erase(h.id) <> 'erase_day_not_reached'
          OR NOT EXISTS (SELECT FROM journal_package p WHERE p.hearing_id = h.id AND p.filed_at IS NOT NULL AND NOT is_outdated(p)))`;
