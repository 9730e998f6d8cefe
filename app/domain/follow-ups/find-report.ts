import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { database, type Transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { listMilestoneSums } from "./list-milestone-sums.ts";
import type { Report } from "./report.ts";

/** The account of a hearing's follow-up as it stands: numbers, medians and exceptions, and nobody's name. */
export async function findReport(hearingId: string, tx: Transaction = database()): Promise<Report> {
  const [counts] = await tx.$queryRaw<Omit<Report, "milestones" | "exceptions">[]>`
    SELECT (SELECT count(*)::int FROM participant p WHERE p.hearing_id = h.id AND NOT p.set_aside) AS participants,
           (SELECT count(*)::int FROM submission s WHERE s.hearing_id = h.id AND ${Prisma.raw(IN_CASE)}
               AND NOT EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id)) AS submissions,
           (SELECT count(*)::int FROM point p JOIN submission s ON s.id = p.submission_id WHERE s.hearing_id = h.id) AS points,
           (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM f.sent_at - f.owed_at) / 60)
              FROM follow_up f WHERE f.hearing_id = h.id AND f.milestone = 'receipt' AND f.state = 'sent') AS "receiptMinutes",
           (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM f.owed_at - s.received_at) / 86400)
              FROM follow_up f JOIN submission s ON s.participant_id = f.participant_id
             WHERE f.hearing_id = h.id AND f.milestone = 'answers'
               AND NOT EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id)) AS "answerDays"
      FROM hearing h WHERE h.id = ${hearingId}::uuid`;
  if (!counts) throw new Error("A report of a hearing that is not there");
  const excepted = await tx.followUp.findMany({
    where: { hearingId, resolution: "exception" },
    orderBy: { resolvedAt: "asc" },
    select: { milestone: true, resolutionReason: true },
  });
  return {
    ...counts,
    milestones: await listMilestoneSums(hearingId, tx),
    exceptions: excepted.map(({ milestone, resolutionReason }) => ({ milestone, reason: resolutionReason })),
  };
}

/** What a concluded hearing left: its report and the Danish day on which its personal data goes; null before. */
export const findConclusion = (hearingId: string) =>
  database().conclusion.findUnique({ where: { hearingId } });
