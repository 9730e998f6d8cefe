import { database } from "#app/server/database.ts";
import type { FollowUpState, Milestone } from "#app/server/prisma/enums.ts";

export const LEDGER_PAGE = 100;

/** The ledger of a hearing: who is told what, and how far it is. The ones that need somebody come first. */
export async function listFollowUps(hearingId: string, state: FollowUpState | null, page: number) {
  const where = { hearingId, ...(state && { state }) };
  const [rows, found] = await Promise.all([
    database().followUp.findMany({
      where,
      orderBy: [{ owedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * LEDGER_PAGE,
      take: LEDGER_PAGE,
      include: { participant: { select: { name: true, email: true } } },
    }),
    database().followUp.count({ where }),
  ]);
  return { rows, found };
}

/** How many follow-ups of each milestone are in each state. */
export async function countFollowUps(hearingId: string) {
  const rows = await database().followUp.groupBy({
    by: ["milestone", "state"],
    where: { hearingId },
    _count: { _all: true },
  });
  const counts = new Map<Milestone, Record<FollowUpState, number>>();
  for (const row of rows) {
    const known = counts.get(row.milestone) ?? { owed: 0, sending: 0, sent: 0, failed: 0, resolved: 0 };
    counts.set(row.milestone, { ...known, [row.state]: row._count._all });
  }
  return [...counts].map(([milestone, byState]) => ({ milestone, ...byState }));
}

/** One follow-up with its participant; null when it does not belong to the hearing. */
export const findFollowUp = (hearingId: string, id: string) =>
  database().followUp.findFirst({ where: { id, hearingId }, include: { participant: true } });
