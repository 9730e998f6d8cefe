import { database, databaseNow } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import { dayFromColumn, dayOf, isBefore } from "#app/shared/time.ts";

const included = {
  submission: { include: { participant: true, publicText: true } },
} satisfies Prisma.NameReportInclude;
type Row = Prisma.NameReportGetPayload<{ include: typeof included }>;

/** Reports of names that were used without their owners knowing: the open ones first, by the day they are to be answered. */
export async function listNameReports(hearingId: string) {
  const rows = await database().nameReport.findMany({
    where: { hearingId },
    include: included,
    orderBy: [{ handledAt: { sort: "desc", nulls: "first" } }, { answerBy: "asc" }, { reportedAt: "asc" }],
  });
  return withNames(rows);
}
export type NameReport = Awaited<ReturnType<typeof withNames>>[number];

/** One of them; null when it is not of this hearing. */
export async function findNameReport(hearingId: string, id: string): Promise<NameReport | null> {
  const [report] = await withNames(
    await database().nameReport.findMany({ where: { hearingId, id }, include: included }),
  );
  return report ?? null;
}

/** How many reports nobody has decided. */
export const countOpenReports = (hearingId: string): Promise<number> =>
  database().nameReport.count({ where: { hearingId, handledAt: null } });

async function withNames(rows: Row[]) {
  const staff = await database().staff.findMany({
    where: { id: { in: rows.flatMap(({ handledById }) => handledById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const today = dayOf(await databaseNow());
  return rows.map(({ submission, answerBy, ...row }) => ({
    ...row,
    number: submission.number,
    body: submission.body,
    name: submission.organisation || submission.participant.name,
    clearance: submission.publicText?.clearance ?? null,
    answerBy: dayFromColumn(answerBy),
    overdue: row.handledAt === null && isBefore(dayFromColumn(answerBy), today),
    handledBy: names.get(row.handledById ?? "") ?? "",
  }));
}
