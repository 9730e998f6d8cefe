import { database, type Transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { type LedgerCell, type LedgerQuery, type MilestoneSum, milestones } from "./follow-up.ts";

export const LEDGER_PAGE = 50;

/** A participant of the ledger with everything they are owed or have been told, in its order. */
export type LedgerLine = { id: string; name: string; byMail: boolean; followUps: LedgerCell[] };

/** A place in the ledger: after this participant, by name and then by id. */
export type LedgerPlace = { name: string; id: string };

const any = (condition: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT FROM follow_up f WHERE f.participant_id = p.id AND ${condition})`;
const conditions: Record<LedgerQuery["filter"], Prisma.Sql> = {
  all: Prisma.sql`true`,
  unreached: any(Prisma.sql`(f.state = 'failed' OR (f.state = 'owed' AND p.email IS NULL))`),
  open: any(Prisma.sql`f.state IN ('owed', 'sending', 'failed')`),
  exceptions: any(Prisma.sql`f.state IN ('owed', 'failed') AND f.exception_by_id IS NOT NULL`),
};

/** The ledger of a hearing, participant by participant, by name, fifty at most after a place; and whether there are more. */
export async function listLedger(
  hearingId: string,
  { filter, words }: LedgerQuery,
  after: LedgerPlace | null,
): Promise<{ lines: LedgerLine[]; more: boolean }> {
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const lines = await database().$queryRaw<LedgerLine[]>`
    SELECT c.id, c.name, c.email IS NOT NULL AS "byMail",
           coalesce((SELECT jsonb_agg(jsonb_build_object(
                       'id', f.id, 'milestone', f.milestone, 'state', f.state, 'resolution', f.resolution,
                       'at', coalesce(f.sent_at, f.resolved_at, f.owed_at)) ORDER BY f.owed_at, f.id)
                       FROM follow_up f WHERE f.participant_id = c.id), '[]') AS "followUps"
      FROM (SELECT p.id, p.name, p.email FROM participant p
             WHERE p.hearing_id = ${hearingId}::uuid AND NOT p.set_aside AND ${conditions[filter]}
               AND ${words ? Prisma.sql`(p.name ILIKE ${like} OR p.email ILIKE ${like})` : Prisma.sql`true`}
               AND ${after ? Prisma.sql`(p.name, p.id) > (${after.name}, ${after.id}::uuid)` : Prisma.sql`true`}
             ORDER BY p.name, p.id LIMIT ${LEDGER_PAGE + 1}) c
     ORDER BY c.name, c.id`;
  return { lines: lines.slice(0, LEDGER_PAGE), more: lines.length > LEDGER_PAGE };
}

/** How each milestone of a hearing stands: owed in all, sent by mail, by letter or otherwise, excepted, and open. Empty ones are left out. */
export async function listMilestoneSums(
  hearingId: string,
  tx: Transaction = database(),
): Promise<MilestoneSum[]> {
  const rows = await tx.$queryRaw<MilestoneSum[]>`
    SELECT f.milestone::text AS milestone, count(*)::int AS owed,
           count(*) FILTER (WHERE f.state = 'sent')::int AS sent,
           count(*) FILTER (WHERE f.state = 'resolved' AND f.resolution <> 'exception')::int AS letter,
           count(*) FILTER (WHERE f.state = 'resolved' AND f.resolution = 'exception')::int AS exception,
           count(*) FILTER (WHERE f.state IN ('owed', 'sending', 'failed'))::int AS open
      FROM follow_up f WHERE f.hearing_id = ${hearingId}::uuid GROUP BY f.milestone`;
  return milestones.flatMap((milestone) => rows.filter((row) => row.milestone === milestone));
}
