import { database, databaseNow, type Transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { dayFromColumn, dayOf, isBefore, startOfDay } from "#app/shared/time.ts";
import { type Milestone, type MilestoneAccount, milestones } from "./follow-up.ts";
import { type GoalKept, goalEnds, goalOf, serviceGoals, type Way } from "./service-goal.ts";

/** In SQL, the submission of a follow-up `f` that is a receipt, as `s`. */
export const ITS_SUBMISSION = Prisma.sql`LEFT JOIN submission s ON f.milestone = 'receipt' AND s.id = f.occasion_id`;

/** In SQL, how a follow-up `f` reaches its participant `p`: as it was told, else as it stands. */
export const WAY = Prisma.sql`CASE WHEN f.state = 'resolved' OR (f.state <> 'sent' AND p.email IS NULL) THEN 'letter'
                WHEN s.channel <> 'web' THEN 'registered' ELSE 'mail' END`;

/** Follow-ups that stand alike: owed on the same Danish day, and told on the same or still open. */
type Alike = {
  milestone: Milestone;
  way: Way;
  stands: "sent" | "letter" | "exception" | "open";
  owedOn: Date;
  /** Null while it is open. */
  toldOn: Date | null;
  /** Told, or else waiting, for no longer than a receipt by mail may take. */
  quick: boolean;
  count: number;
};

const QUICKLY = serviceGoals.receipt.minutes;

/**
 * How each milestone of a hearing stands: owed in all, sent by mail, by letter or otherwise, excepted, and open, and how its service goal was
 * kept. An exception is no matter of the goal. Empty ones are left out.
 */
export async function listMilestoneSums(
  hearingId: string,
  tx: Transaction = database(),
): Promise<MilestoneAccount[]> {
  const now = await databaseNow(tx);
  const rows = await tx.$queryRaw<Alike[]>`
    SELECT f.milestone::text AS milestone, ${WAY} AS way,
           CASE WHEN f.state = 'sent' THEN 'sent' WHEN f.state <> 'resolved' THEN 'open'
                WHEN f.resolution = 'exception' THEN 'exception' ELSE 'letter' END AS stands,
           (f.owed_at AT TIME ZONE 'Europe/Copenhagen')::date AS "owedOn", (told.at AT TIME ZONE 'Europe/Copenhagen')::date AS "toldOn",
           coalesce(told.at, ${now}) - f.owed_at < make_interval(mins => ${QUICKLY}) AS quick, count(*)::int AS count
      FROM follow_up f JOIN participant p ON p.id = f.participant_id ${ITS_SUBMISSION}
      CROSS JOIN LATERAL (SELECT CASE f.state WHEN 'sent' THEN f.sent_at WHEN 'resolved' THEN f.resolved_at END AS at) told
     WHERE f.hearing_id = ${hearingId}::uuid GROUP BY 1, 2, 3, 4, 5, 6`;
  return milestones.flatMap((milestone) => {
    const mine = rows.filter((row) => row.milestone === milestone);
    if (mine.length === 0) return [];
    const how = (stands: Alike["stands"]) => count(mine.filter((row) => row.stands === stands));
    return [
      {
        ...{ milestone, owed: count(mine), sent: how("sent"), letter: how("letter") },
        ...{ exception: how("exception"), open: how("open"), ...keptOf(mine, now) },
      },
    ];
  });
}

const count = (rows: Alike[]): number => rows.reduce((sum, row) => sum + row.count, 0);

function keptOf(rows: Alike[], now: Date): GoalKept {
  const counted = rows.filter(({ stands }) => stands !== "exception");
  const kept = (row: Alike) => isKept(row, now);
  const told = counted.filter(({ stands }) => stands !== "open");
  const open = counted.filter(({ stands }) => stands === "open");
  return {
    within: count(told.filter(kept)),
    late: count(told.filter((row) => !kept(row))),
    past: count(open.filter((row) => !kept(row))),
  };
}

function isKept({ milestone, way, owedOn, toldOn, quick }: Alike, now: Date): boolean {
  const goal = goalOf(milestone, way);
  if ("minutes" in goal) return quick;
  const told = toldOn ? dayFromColumn(toldOn) : dayOf(now);
  return isBefore(told, dayOf(goalEnds(goal, startOfDay(dayFromColumn(owedOn)))));
}
