import { standing } from "#app/domain/submissions/standing.ts";
import { database, databaseNow } from "#app/server/database.ts";
import { type Stage, stageOf } from "./hearing.ts";
import { returned } from "./party.ts";

const included = {
  strategy: { select: { id: true, title: true, departmentId: true } },
  rule: true,
  mandate: true,
  phases: { include: { activities: true }, orderBy: { startsOn: "asc" as const } },
  parties: {
    orderBy: { name: "asc" as const },
    include: { notices: { where: returned, orderBy: { failedAt: "desc" as const } } },
  },
  _count: { select: { submissions: { where: standing }, releases: true, decisions: true, responses: true } },
};

/** A hearing as officials work on it; null when it does not exist. Whoever shows it has asked for the right to it. */
export async function findHearing(id: string) {
  const row = await database().hearing.findUnique({ where: { id }, include: included });
  if (!row) return null;
  const [now, points] = await Promise.all([
    databaseNow(),
    database().point.count({ where: { submission: { hearingId: id } } }),
  ]);
  const stage: Stage = stageOf(
    row,
    { points, releases: row._count.releases, decisions: row._count.decisions },
    now,
  );
  return { ...row, departmentId: row.strategy.departmentId, stage, points, now };
}
export type StaffHearing = NonNullable<Awaited<ReturnType<typeof findHearing>>>;
