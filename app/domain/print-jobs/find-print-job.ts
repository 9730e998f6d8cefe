import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";

/** The jobs of a hearing, the newest first. */
export async function listPrintJobs(hearingId: string) {
  const rows = await database().printJob.findMany({
    where: { hearingId },
    orderBy: { number: "desc" },
    omit: { pdf: true },
    include: { _count: { select: { letters: true } } },
  });
  return rows.map(({ _count, ...job }) => ({ ...job, letters: _count.letters }));
}

/** One job with its letters, and whether they have been drawn; null when it is not the hearing's. */
export async function findPrintJob(hearingId: string, id: string) {
  const row = await database().printJob.findFirst({
    where: { id, hearingId },
    omit: { pdf: true },
    include: {
      letters: {
        orderBy: { position: "asc" },
        include: {
          participant: { select: { address: true } },
          followUps: { orderBy: { position: "asc" }, include: { followUp: { select: { milestone: true } } } },
        },
      },
    },
  });
  if (!row) return null;
  const drawn = (await database().printJob.count({ where: { id, pdf: { not: null } } })) > 0;
  return { ...row, drawn, madeBy: await nameOf(row.madeById), closedBy: await nameOf(row.closedById) };
}
