import { milestones } from "#app/domain/follow-ups/follow-up.ts";
import { database, pool } from "#app/server/database.ts";
import type { Milestone } from "#app/server/prisma/enums.ts";
import type { SendingCounts } from "./sending.ts";

/** The rate is measured over so many minutes, back from the last mail when they are over. */
const MEASURED_MINUTES = 5;

/** A stop that holds now: of a hearing, or of all. */
export type OpenPause = {
  reason: string;
  restored: boolean;
  pausedBy: string;
  pausedAt: Date;
  reconciledAt: Date | null;
  reconciledSent: number;
  reconciledUnknown: number;
};

/** The stops of one hearing or (null) of the whole installation that hold now, oldest first; `pausedBy` is a name, or empty. */
export async function listPauses(hearingId: string | null): Promise<OpenPause[]> {
  const { rows } = await pool().query<OpenPause>(
    `SELECT p.reason, p.restored, coalesce(s.name, '') AS "pausedBy", p.paused_at AS "pausedAt",
            p.reconciled_at AS "reconciledAt", p.reconciled_sent AS "reconciledSent",
            p.reconciled_unknown AS "reconciledUnknown"
       FROM sending_pause p LEFT JOIN staff s ON s.id = p.paused_by_id
      WHERE p.resumed_at IS NULL AND p.hearing_id IS NOT DISTINCT FROM $1::uuid ORDER BY p.paused_at`,
    [hearingId],
  );
  return rows;
}

const COUNTS = `count(*) FILTER (WHERE f.state = 'owed' AND p.email IS NOT NULL)::int AS owed,
       count(*) FILTER (WHERE f.state = 'sending')::int AS sending,
       count(*) FILTER (WHERE f.state = 'sent')::int AS sent,
       count(*) FILTER (WHERE f.state = 'failed')::int AS failed,
       count(*) FILTER (WHERE f.state = 'owed' AND p.email IS NULL)::int AS letters`;

export type MilestoneProgress = SendingCounts & { milestone: Milestone };

/** How far each milestone of a hearing is. Letters that are printed and exceptions are in none of the counts. */
export async function listProgress(hearingId: string): Promise<MilestoneProgress[]> {
  const { rows } = await pool().query<MilestoneProgress>(
    `SELECT f.milestone::text AS milestone, ${COUNTS} FROM follow_up f JOIN participant p ON p.id = f.participant_id
      WHERE f.hearing_id = $1 GROUP BY f.milestone`,
    [hearingId],
  );
  return milestones.flatMap((milestone) => rows.filter((row) => row.milestone === milestone));
}

/** Who would get the next milestone of a hearing, or has got its earlier ones: how many by which channel in which language. */
export async function countChannels(
  hearingId: string,
): Promise<{ locale: string; mails: number; letters: number }[]> {
  const { rows } = await pool().query<{ locale: string; mails: number; letters: number }>(
    `SELECT locale, count(email)::int AS mails, (count(*) - count(email))::int AS letters
       FROM participant WHERE hearing_id = $1 AND NOT set_aside GROUP BY locale ORDER BY locale`,
    [hearingId],
  );
  return rows;
}

export type HearingWaiting = SendingCounts & { id: string; title: string; paused: boolean };

/** The hearings for which mails wait, are under way or have failed; those with most first. */
export async function listWaiting(): Promise<HearingWaiting[]> {
  const { rows } = await pool().query<HearingWaiting>(
    `SELECT h.id, h.title, ${COUNTS},
            EXISTS (SELECT FROM sending_pause s WHERE s.hearing_id = h.id AND s.resumed_at IS NULL) AS paused
       FROM hearing h JOIN follow_up f ON f.hearing_id = h.id JOIN participant p ON p.id = f.participant_id
      GROUP BY h.id
     HAVING bool_or(f.state IN ('owed', 'sending', 'failed'))
         OR EXISTS (SELECT FROM sending_pause s WHERE s.hearing_id = h.id AND s.resumed_at IS NULL)
      ORDER BY count(*) FILTER (WHERE f.state IN ('owed', 'sending')) DESC, h.title`,
  );
  return rows;
}

/** Mails a second in the last five minutes (or since the first of them), and when the oldest that is due became so. */
export async function findPace(): Promise<{
  perSecond: number;
  oldestDue: Date | null;
  busyUntil: Date | null;
}> {
  const { rows } = await pool().query<{ perSecond: number; oldestDue: Date | null; busyUntil: Date | null }>(
    `SELECT (SELECT coalesce(count(*) / greatest(extract(epoch FROM clock_timestamp() - min(sent_at)), 1), 0)::float8
               FROM follow_up WHERE state = 'sent' AND sent_at > clock_timestamp() - make_interval(mins => $1)) AS "perSecond",
            (SELECT min(f.due_at) FROM follow_up f JOIN participant p ON p.id = f.participant_id
              WHERE f.state IN ('owed', 'sending') AND p.email IS NOT NULL AND NOT p.set_aside AND f.due_at <= clock_timestamp()) AS "oldestDue",
            (SELECT free_at FROM mail_turn WHERE key = 'server' AND free_at > clock_timestamp()) AS "busyUntil"`,
    [MEASURED_MINUTES],
  );
  return rows[0] ?? { perSecond: 0, oldestDue: null, busyUntil: null };
}

/** What the last test mail to an official came to; null when there is none. */
export async function findTestMail(
  staffId: string,
): Promise<{ sentAt: Date | null; failed: boolean; error: string; createdAt: Date } | null> {
  const notice = await database().notice.findFirst({
    where: { staffId, kind: { in: ["test_mail", "answers_preview"] } },
    orderBy: { createdAt: "desc" },
  });
  if (!notice) return null;
  const { sentAt, failedAt, lastError, createdAt } = notice;
  return { sentAt, failed: failedAt !== null, error: lastError, createdAt };
}
