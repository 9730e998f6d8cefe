import { numberIn } from "#app/domain/submissions/number-in.ts";
import { database, databaseNow, MOMENT } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { type Day, dayOf, isoDay } from "#app/shared/time.ts";
import { type LedgerCell, type LedgerQuery, milestones } from "./follow-up.ts";
import { ITS_SUBMISSION, WAY } from "./list-milestone-sums.ts";
import { goalEnds, goalOf, lastDayOver, type ServiceGoal, type Way } from "./service-goal.ts";

export const LEDGER_PAGE = 50;

/** A participant of the ledger with everything they are owed or have been told, in its order. */
export type LedgerLine = {
  id: string;
  name: string;
  byMail: boolean;
  /** The submissions they have sent or signed. */
  numbers: number[];
  followUps: LedgerCell[];
};

/** A place in the ledger: after this participant, by name and then by id. */
export type LedgerPlace = { name: string; id: string };

/** A cell before it is known whether its goal was kept. */
type Owed = Omit<LedgerCell, "late"> & { owedAt: string; way: Way };

const any = (condition: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT FROM follow_up f ${ITS_SUBMISSION} WHERE f.participant_id = p.id AND ${condition})`;
const conditions: Record<Exclude<LedgerQuery["filter"], "past_goal">, Prisma.Sql> = {
  all: Prisma.sql`true`,
  unreached: any(Prisma.sql`(f.state = 'failed' OR (f.state = 'owed' AND p.email IS NULL))`),
  open: any(Prisma.sql`f.state IN ('owed', 'sending', 'failed')`),
  exceptions: any(Prisma.sql`f.state IN ('owed', 'failed') AND f.exception_by_id IS NOT NULL`),
};

/** Whether a follow-up waits beyond its goal on this day. */
function pastGoal(today: Day): Prisma.Sql {
  const over = (goal: ServiceGoal) =>
    "minutes" in goal
      ? Prisma.sql`f.owed_at < ${Prisma.raw(MOMENT)} - make_interval(mins => ${goal.minutes})`
      : Prisma.sql`(f.owed_at AT TIME ZONE 'Europe/Copenhagen')::date <= ${isoDay(lastDayOver(goal.workingDays, today))}::date`;
  const ways = ["mail", "registered", "letter"] as const satisfies Way[];
  const each = milestones.flatMap((milestone) =>
    ways.map(
      (way) =>
        Prisma.sql`(f.milestone::text = ${milestone} AND ${WAY} = ${way} AND ${over(goalOf(milestone, way))})`,
    ),
  );
  return Prisma.sql`f.state IN ('owed', 'sending', 'failed') AND (${Prisma.join(each, " OR ")})`;
}

/** Whether a follow-up was told after its goal, or waits beyond it. */
const isLate = ({ milestone, way, resolution, state, owedAt, at }: Owed, now: Date): boolean => {
  const done = state === "sent" || state === "resolved";
  return (
    resolution !== "exception" &&
    (done ? new Date(at) : now) >= goalEnds(goalOf(milestone, way), new Date(owedAt))
  );
};

/** Whose name or address has these words in it, or who has sent or signed the submission of that number. */
function matching(hearingId: string, words: string): Prisma.Sql {
  if (!words) return Prisma.sql`true`;
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const number = numberIn(words);
  const ofNumber = number
    ? Prisma.sql`OR p.id IN (SELECT v.participant_id FROM voice v JOIN submission s ON s.id = v.submission_id
                              WHERE s.hearing_id = ${hearingId}::uuid AND s.number = ${number})`
    : Prisma.empty;
  return Prisma.sql`(p.name ILIKE ${like} OR p.email ILIKE ${like} ${ofNumber})`;
}

/** The ledger of a hearing, participant by participant, by name, fifty at most after a place; and whether there are more. */
export async function listLedger(
  hearingId: string,
  { filter, words }: LedgerQuery,
  after: LedgerPlace | null,
): Promise<{ lines: LedgerLine[]; more: boolean }> {
  const now = await databaseNow();
  const condition = filter === "past_goal" ? any(pastGoal(dayOf(now))) : conditions[filter];
  const rows = await database().$queryRaw<(Omit<LedgerLine, "followUps"> & { followUps: Owed[] })[]>`
    SELECT c.id, c.name, c.email IS NOT NULL AS "byMail",
           ARRAY(SELECT s.number FROM voice v JOIN submission s ON s.id = v.submission_id
                  WHERE v.participant_id = c.id ORDER BY s.number) AS numbers,
           coalesce((SELECT jsonb_agg(jsonb_build_object(
                       'id', f.id, 'milestone', f.milestone, 'state', f.state, 'resolution', f.resolution,
                       'way', ${WAY}, 'owedAt', f.owed_at,
                       'at', coalesce(f.sent_at, f.resolved_at, f.owed_at)) ORDER BY f.owed_at, f.id)
                       FROM follow_up f JOIN participant p ON p.id = f.participant_id ${ITS_SUBMISSION}
                      WHERE f.participant_id = c.id), '[]') AS "followUps"
      FROM (SELECT p.id, p.name, p.email FROM participant p
             WHERE p.hearing_id = ${hearingId}::uuid AND NOT p.set_aside AND ${condition}
               AND ${matching(hearingId, words)}
               AND ${after ? Prisma.sql`(p.name, p.id) > (${after.name}, ${after.id}::uuid)` : Prisma.sql`true`}
             ORDER BY p.name, p.id LIMIT ${LEDGER_PAGE + 1}) c
     ORDER BY c.name, c.id`;
  const lines = rows.slice(0, LEDGER_PAGE).map(({ followUps, ...line }) => ({
    ...line,
    followUps: followUps.map(({ way, owedAt, ...cell }) => ({
      ...cell,
      late: isLate({ ...cell, way, owedAt }, now),
    })),
  }));
  return { lines, more: rows.length > LEDGER_PAGE };
}
