import { database, databaseNow } from "#app/server/database.ts";
import { stageOf } from "./hearing.ts";

/** The hearings of some departments (all for null) as officials see them: with what is still to be done. */
export async function listHearings(departmentIds: string[] | null) {
  const now = await databaseNow();
  const rows = await database().hearing.findMany({
    where: departmentIds ? { strategy: { departmentId: { in: departmentIds } } } : {},
    orderBy: { createdAt: "desc" },
    include: {
      strategy: { include: { department: true } },
      _count: { select: { submissions: true, releases: true, decisions: true } },
    },
  });
  const counts = await database().$queryRaw<
    {
      hearing: string;
      points: number;
      unanswered: number;
      waiting: number;
      failed: number;
      uncleared: number;
      letters: number;
    }[]
  >`
    SELECT h.id AS hearing,
      (SELECT count(*)::int FROM point p JOIN submission s ON s.id = p.submission_id WHERE s.hearing_id = h.id) AS points,
      (SELECT count(*)::int FROM point p JOIN submission s ON s.id = p.submission_id
        WHERE s.hearing_id = h.id AND p.response_id IS NULL) AS unanswered,
      (SELECT count(*)::int FROM response r JOIN LATERAL (SELECT * FROM response_version v WHERE v.response_id = r.id
        ORDER BY number DESC LIMIT 1) v ON true WHERE r.hearing_id = h.id AND v.approved_at IS NULL AND v.sent_back_at IS NULL) AS waiting,
      (SELECT count(*)::int FROM follow_up f WHERE f.hearing_id = h.id AND f.state = 'failed') AS failed,
      (SELECT count(*)::int FROM follow_up f JOIN participant p ON p.id = f.participant_id
        WHERE f.hearing_id = h.id AND f.state = 'owed' AND p.email IS NULL) AS letters,
      (SELECT count(*)::int FROM submission s WHERE s.hearing_id = h.id
        AND NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id)) AS uncleared
      FROM hearing h`;
  return rows.map((row) => {
    const work = counts.find((count) => count.hearing === row.id);
    const { releases, decisions, submissions } = row._count;
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      department: row.strategy.department.name,
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      stage: stageOf(row, { points: work?.points ?? 0, releases, decisions }, now),
      awaitsApproval: row.requestedAt !== null && row.approvedAt === null,
      requestedById: row.requestedById,
      submissions,
      unanswered: work?.unanswered ?? 0,
      waiting: work?.waiting ?? 0,
      failed: work?.failed ?? 0,
      letters: work?.letters ?? 0,
      uncleared: work?.uncleared ?? 0,
    };
  });
}
