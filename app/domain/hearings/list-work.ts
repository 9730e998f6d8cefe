import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { ITS_MAIL_RETURNED } from "./find-party.ts";

/** What waits in a hearing, counted: for one official, and for anybody who works on it. */
export type Work = {
  hearingId: string;
  /** Points without an answer that are theirs, and how many of them should have been answered, or soon. */
  mine: number;
  mineOverdue: number;
  mineSoon: number;
  /** Answers of theirs that were sent back, and answers that others wrote and somebody is to approve. */
  sentBack: number;
  toApprove: number;
  points: number;
  unanswered: number;
  nobodys: number;
  overdue: number;
  uncleared: number;
  uncovered: number;
  failed: number;
  /** How many people are to get a letter: all that waits for one of them goes in one. */
  letters: number;
  partiesSilent: number;
  /** Parties whose mail came back and who have heard of the hearing in no other way. */
  partiesReturned: number;
  intake: number;
  replies: number;
  /** Set aside, and nobody has decided yet. */
  quarantined: number;
  /** 1 while it is on alert because of machines. */
  alert: number;
  /** Reports of names used without their owners knowing, and how many should have been answered. */
  nameReports: number;
  nameReportsOverdue: number;
};

/** What waits in some hearings. Points that copy another's in like letters wait with it and are not counted. */
export function listWork(hearingIds: string[], staff: Staff): Promise<Work[]> {
  return database().$queryRaw<Work[]>`
    WITH today AS (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Copenhagen')::date AS day)
    SELECT h.id AS "hearingId", o.mine, o.mine_overdue AS "mineOverdue", o.mine_soon AS "mineSoon", r.sent_back AS "sentBack",
           r.to_approve AS "toApprove", o.unanswered, o.nobodys, o.overdue,
           (SELECT count(*)::int FROM point p JOIN submission s ON s.id = p.submission_id
             WHERE s.hearing_id = h.id AND p.same_as_id IS NULL) AS points,
           (SELECT count(*)::int FROM submission s WHERE s.hearing_id = h.id AND ${Prisma.raw(IN_CASE)}
               AND (NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id)
                    OR EXISTS (SELECT FROM public_text t JOIN participant p ON p.id = s.participant_id
                                WHERE t.submission_id = s.id AND stands_otherwise(s, t, p)))) AS uncleared,
           (SELECT count(*)::int FROM submission s WHERE s.hearing_id = h.id AND ${Prisma.raw(IN_CASE)}
               AND NOT EXISTS (SELECT FROM working_text w WHERE w.submission_id = s.id AND w.covered = 100)) AS uncovered,
           (SELECT count(*)::int FROM follow_up f WHERE f.hearing_id = h.id AND f.state = 'failed') AS failed,
           (SELECT count(DISTINCT p.id)::int FROM follow_up f JOIN participant p ON p.id = f.participant_id
             WHERE f.hearing_id = h.id AND f.state = 'owed' AND p.email IS NULL) AS letters,
           (SELECT count(*)::int FROM party y WHERE y.hearing_id = h.id AND y.submission_id IS NULL) AS "partiesSilent",
           (SELECT count(*)::int FROM party y WHERE y.hearing_id = h.id AND y.submission_id IS NULL
               AND EXISTS (SELECT FROM notice n WHERE n.party_id = y.id AND ${ITS_MAIL_RETURNED})) AS "partiesReturned",
           (SELECT count(*)::int FROM name_report q WHERE q.hearing_id = h.id AND q.handled_at IS NULL) AS "nameReports",
           (SELECT count(*)::int FROM name_report q WHERE q.hearing_id = h.id AND q.handled_at IS NULL
               AND q.answer_by < today.day) AS "nameReportsOverdue",
           (SELECT count(*)::int FROM inbound_mail i WHERE i.hearing_id = h.id AND i.handled_at IS NULL
               AND i.kind IN ('reply', 'complaint')) AS replies,
           (SELECT count(*)::int FROM inbound_mail i WHERE i.hearing_id = h.id AND i.handled_at IS NULL
               AND i.kind IN ('intake', 'unreadable')) AS intake,
           (SELECT count(*)::int FROM quarantine k WHERE k.hearing_id = h.id AND k.state = 'waiting') AS quarantined,
           (SELECT count(*)::int FROM alert a WHERE a.hearing_id = h.id AND a.ended_at IS NULL) AS alert
      FROM hearing h CROSS JOIN today
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS unanswered,
               count(*) FILTER (WHERE p.caseworker_id = ${staff.id}::uuid)::int AS mine,
               count(*) FILTER (WHERE p.caseworker_id = ${staff.id}::uuid AND p.answer_by < day)::int AS mine_overdue,
               count(*) FILTER (WHERE p.caseworker_id = ${staff.id}::uuid AND p.answer_by BETWEEN day AND day + 6)::int AS mine_soon,
               count(*) FILTER (WHERE w.id IS NULL)::int AS nobodys,
               count(*) FILTER (WHERE p.answer_by < day)::int AS overdue
          FROM submission s JOIN point p ON p.submission_id = s.id LEFT JOIN staff w ON w.id = p.caseworker_id AND w.active
         WHERE s.hearing_id = h.id AND p.response_id IS NULL AND p.same_as_id IS NULL) o
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE v.sent_back_at IS NOT NULL AND v.author_id = ${staff.id}::uuid)::int AS sent_back,
               count(*) FILTER (WHERE v.approved_at IS NULL AND v.sent_back_at IS NULL AND NOT EXISTS (
                 SELECT FROM response_version own WHERE own.response_id = v.response_id
                    AND own.author_id = ${staff.id}::uuid))::int AS to_approve
          FROM (SELECT DISTINCT ON (v.response_id) v.* FROM response r JOIN response_version v ON v.response_id = r.id
                 WHERE r.hearing_id = h.id ORDER BY v.response_id, v.number DESC) v) r
     WHERE h.id = ANY(${hearingIds}::uuid[])`;
}

/** How many points of each theme have no answer, in some hearings, the most first. */
export function listUnansweredThemes(hearingIds: string[]) {
  return database().$queryRaw<{ hearingId: string; id: string; name: string; count: number }[]>`
    SELECT t.hearing_id AS "hearingId", t.id, t.name, count(*)::int AS count
      FROM theme t JOIN "_PointToTheme" l ON l."B" = t.id JOIN point p ON p.id = l."A"
     WHERE t.hearing_id = ANY(${hearingIds}::uuid[]) AND p.response_id IS NULL AND p.same_as_id IS NULL
     GROUP BY t.id ORDER BY count DESC, t.name`;
}
