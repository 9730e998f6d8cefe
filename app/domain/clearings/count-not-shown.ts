import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { database, type Transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { type HoldGround, holdGrounds, type NotShown, passagesFromColumn } from "./finding.ts";

/** How many submissions of a hearing are not shown and why, and what was left out of the others. */
export async function countNotShown(hearingId: string, tx: Transaction = database()): Promise<NotShown> {
  const counts = await tx.$queryRaw<{ clearance: string | null; ground: HoldGround | null; count: number }[]>`
      SELECT t.clearance::text AS clearance, t.ground::text AS ground, count(*)::int AS count
        FROM submission s LEFT JOIN public_text t ON t.submission_id = s.id
       WHERE s.hearing_id = ${hearingId}::uuid AND ${Prisma.raw(IN_CASE)}
         AND NOT EXISTS (SELECT FROM submission n WHERE n.replaces_id = s.id) GROUP BY 1, 2`;
  const kinds = await tx.$queryRaw<{ passages: unknown }[]>`
      SELECT coalesce(jsonb_object_agg(kind, count), '{}') AS passages
        FROM (SELECT l.key AS kind, sum(l.value::int) AS count
                FROM submission s JOIN public_text t ON t.submission_id = s.id AND t.clearance = 'published'
               CROSS JOIN LATERAL jsonb_each_text(t.left_out) l
               WHERE s.hearing_id = ${hearingId}::uuid GROUP BY l.key) k`;
  const of = (...clearances: (string | null)[]) =>
    counts.filter((one) => clearances.includes(one.clearance)).reduce((sum, { count }) => sum + count, 0);
  return {
    waiting: of(null, "waiting"),
    withdrawn: of("withdrawn"),
    heldBack: holdGrounds.flatMap((ground) => {
      const found = counts.find((one) => one.ground === ground);
      return found ? [{ ground, count: found.count }] : [];
    }),
    passages: passagesFromColumn(kinds[0]?.passages),
  };
}
