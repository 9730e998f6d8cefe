import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { database, type Transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";

/** What stands in the way of releasing the answers of a hearing, by submission number. */
export type Obstacle = {
  number: number;
  kind: "words_uncovered" | "point_without_response" | "response_not_approved";
  points: number[];
};

/** So many submissions are named; the rest is counted. */
const SHOWN = 100;

type Row = { number: number; uncovered: boolean; unanswered: number[]; unapproved: number[]; all: number };

/**
 * Everything that must be done before answers can be let out: every word covered, every point answered and approved.
 * `count` is how many submissions are not ready; the obstacles are those of the first hundred of them.
 */
export async function listReleaseObstacles(
  hearingId: string,
  tx: Transaction = database(),
): Promise<{ count: number; obstacles: Obstacle[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH newest AS (
      SELECT DISTINCT ON (v.response_id) v.response_id, v.approved_at
        FROM response_version v JOIN response r ON r.id = v.response_id
       WHERE r.hearing_id = ${hearingId}::uuid ORDER BY v.response_id, v.number DESC
    ), open_points AS (
      SELECT p.submission_id,
             coalesce(array_agg(p.number ORDER BY p.number) FILTER (WHERE p.response_id IS NULL), '{}') AS unanswered,
             coalesce(array_agg(p.number ORDER BY p.number) FILTER (WHERE p.response_id IS NOT NULL), '{}') AS unapproved
        FROM point p JOIN submission s ON s.id = p.submission_id LEFT JOIN newest n ON n.response_id = p.response_id
       WHERE s.hearing_id = ${hearingId}::uuid AND n.approved_at IS NULL
       GROUP BY p.submission_id
    )
    SELECT s.number, coalesce(w.covered, 0) < 100 AS uncovered, coalesce(o.unanswered, '{}') AS unanswered,
           coalesce(o.unapproved, '{}') AS unapproved, count(*) OVER ()::int AS all
      FROM submission s
      LEFT JOIN working_text w ON w.submission_id = s.id
      LEFT JOIN open_points o ON o.submission_id = s.id
     WHERE s.hearing_id = ${hearingId}::uuid AND ${Prisma.raw(IN_CASE)} AND (coalesce(w.covered, 0) < 100 OR o.submission_id IS NOT NULL)
     ORDER BY s.number LIMIT ${SHOWN}`;
  const obstacles = rows.flatMap(({ number, uncovered, unanswered, unapproved }): Obstacle[] => [
    ...(uncovered ? [{ number, kind: "words_uncovered" as const, points: [] }] : []),
    ...(unanswered.length ? [{ number, kind: "point_without_response" as const, points: unanswered }] : []),
    ...(unapproved.length ? [{ number, kind: "response_not_approved" as const, points: unapproved }] : []),
  ]);
  return { count: rows[0]?.all ?? 0, obstacles };
}
