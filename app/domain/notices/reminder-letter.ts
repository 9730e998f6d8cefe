import { findRetention } from "#app/domain/retention/find-retention.ts";
import { database, databaseNow } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import { dayFromColumn, dayOf, daysBetween, startOfDay } from "#app/shared/time.ts";
import { answersAwaited } from "#emails/answers-awaited.ts";
import { erasureDue } from "#emails/erasure-due.ts";
import type { Letter } from "#emails/letter.ts";
import { mailsWaiting } from "#emails/mails-waiting.ts";
import { pointsDue } from "#emails/points-due.ts";

/** The letter to a caseworker whose points are overdue or nearly so; null when they have been answered meanwhile. */
export async function pointsDueLetter(staff: { id: string; name: string }): Promise<Letter | null> {
  const hearings = await database().$queryRaw<{ id: string; title: string; overdue: number; soon: number }[]>`
    WITH today AS (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::date AS day)
    SELECT h.id, h.title, count(*) FILTER (WHERE p.answer_by < day)::int AS overdue,
           count(*) FILTER (WHERE p.answer_by >= day)::int AS soon
      FROM today CROSS JOIN point p JOIN submission s ON s.id = p.submission_id JOIN hearing h ON h.id = s.hearing_id
     WHERE p.caseworker_id = ${staff.id}::uuid AND p.response_id IS NULL AND p.same_as_id IS NULL
       AND h.concluded_at IS NULL AND p.answer_by <= day + 7
     GROUP BY h.id ORDER BY min(p.answer_by), h.title`;
  if (hearings.length === 0) return null;
  return pointsDue(
    {
      name: staff.name,
      hearings: hearings.map(({ id, ...hearing }) => ({
        ...hearing,
        path: `${paths.pointList(id)}?whose=mine`,
      })),
    },
    DEFAULT_LOCALE,
  );
}

/** The letter to whoever owns hearings in whose mailboxes mails have waited for more than a day; null when they have been dealt with meanwhile. */
export async function mailsWaitingLetter(staff: { id: string; name: string }): Promise<Letter | null> {
  const hearings = await database().$queryRaw<
    { id: string; title: string; intake: number; replies: number; oldest: Date }[]
  >`
    SELECT h.id, h.title, count(*) FILTER (WHERE i.kind IN ('intake', 'unreadable'))::int AS intake,
           count(*) FILTER (WHERE i.kind IN ('reply', 'complaint'))::int AS replies, min(i.received_at) AS oldest
      FROM inbound_mail i JOIN hearing h ON h.id = i.hearing_id AND h.concluded_at IS NULL JOIN strategy t ON t.id = h.strategy_id
      JOIN staff_department d ON d.department_id = t.department_id AND d.staff_id = ${staff.id}::uuid
     WHERE i.handled_at IS NULL AND i.kind IN ('intake', 'unreadable', 'reply', 'complaint')
     GROUP BY h.id HAVING min(i.received_at) < clock_timestamp() - interval '1 day' ORDER BY oldest, h.title`;
  if (hearings.length === 0) return null;
  const list = hearings.map(({ id, ...hearing }) => ({
    ...hearing,
    path: paths.inbox(id, hearing.intake > 0 ? "intake" : "replies"),
  }));
  return mailsWaiting({ name: staff.name, hearings: list }, DEFAULT_LOCALE);
}

/** The letter to whoever owns a hearing that participants wait for; null when it has been concluded meanwhile. */
export async function answersAwaitedLetter(hearingId: string, name: string): Promise<Letter | null> {
  const [now, hearing, unanswered] = await Promise.all([
    databaseNow(),
    database().hearing.findUniqueOrThrow({
      where: { id: hearingId },
      include: { _count: { select: { participants: true, releases: true } } },
    }),
    database().point.count({ where: { submission: { hearingId }, responseId: null, sameAsId: null } }),
  ]);
  const { closesAt, concludedAt, answersExpectedOn, _count } = hearing;
  if (concludedAt || !closesAt) return null;
  return answersAwaited(
    {
      name,
      hearing: hearing.title,
      days: daysBetween(dayOf(closesAt), dayOf(now)),
      expectedOn: answersExpectedOn && startOfDay(dayFromColumn(answersExpectedOn)),
      participants: _count.participants,
      unanswered,
      released: _count.releases > 0,
      path: _count.releases > 0 ? paths.conclusion(hearingId) : paths.pointList(hearingId),
    },
    DEFAULT_LOCALE,
  );
}

/** The letter to whoever owns a hearing whose personal data is soon to go; null when it has gone, or when nothing is left to do. */
export async function erasureDueLetter(hearingId: string, name: string): Promise<Letter | null> {
  const [hearing, { conclusion, refusal, packages }] = await Promise.all([
    database().hearing.findUniqueOrThrow({ where: { id: hearingId } }),
    findRetention(hearingId),
  ]);
  if (!conclusion || refusal === "" || refusal === "hearing_erased") return null;
  const filed = packages.some((one) => one.filedAt && !one.outdated);
  if (refusal === "erase_day_not_reached" && filed) return null;
  return erasureDue(
    {
      ...{ name, hearing: hearing.title },
      eraseOn: startOfDay(dayFromColumn(conclusion.eraseOn)),
      filed,
      path: paths.retention(hearingId),
    },
    DEFAULT_LOCALE,
  );
}
