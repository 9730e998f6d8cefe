import { standing } from "#app/domain/submissions/standing.ts";
import { database, databaseNow } from "#app/server/database.ts";
import { stageOf } from "./hearing.ts";

/** The hearings of some departments (all for null), the newest first. */
export async function listHearings(departmentIds: string[] | null) {
  const now = await databaseNow();
  const rows = await database().hearing.findMany({
    where: departmentIds ? { strategy: { departmentId: { in: departmentIds } } } : {},
    orderBy: { createdAt: "desc" },
    include: {
      strategy: { include: { department: true } },
      _count: { select: { submissions: { where: standing }, releases: true, decisions: true } },
    },
  });
  const marked = await database().$queryRaw<{ id: string }[]>`
    SELECT h.id FROM hearing h
     WHERE EXISTS (SELECT FROM submission s JOIN point p ON p.submission_id = s.id WHERE s.hearing_id = h.id)`;
  return rows.map((row) => {
    const { releases, decisions, submissions } = row._count;
    const points = marked.some(({ id }) => id === row.id) ? 1 : 0;
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      department: row.strategy.department.name,
      departmentId: row.strategy.departmentId,
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      answersExpectedOn: row.answersExpectedOn,
      stage: stageOf(row, { points, releases, decisions }, now),
      awaitsApproval: row.requestedAt !== null && row.approvedAt === null,
      requestedById: row.requestedById,
      submissions,
    };
  });
}
