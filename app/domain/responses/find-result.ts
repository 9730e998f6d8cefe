import { listCauses } from "#app/domain/changes/list-changes.ts";
import { database } from "#app/server/database.ts";
import type { Outcome, Told } from "./response.ts";

const SHOWN = 6;

/**
 * The result of a hearing in short, made from what has been released only: how many said what, what that led to, and what it
 * did not lead to and why; of each the six that answer most participants. Null before anything has been released.
 */
export async function findResult(hearingId: string) {
  const all = await database().$queryRaw<Told[]>`
    WITH newest AS (
      SELECT DISTINCT ON (r.point_id) r.point_id, v.response_id, v.outcome, v.reason
        FROM released_answer r JOIN release e ON e.id = r.release_id JOIN response_version v ON v.id = r.response_version_id
       WHERE e.hearing_id = ${hearingId}::uuid ORDER BY r.point_id, e.number DESC)
    SELECT r.number, n.outcome::text AS outcome, n.reason, count(DISTINCT s.participant_id)::int AS participants,
           coalesce(array_agg(DISTINCT t.name) FILTER (WHERE t.name IS NOT NULL), '{}') AS themes
      FROM newest n JOIN response r ON r.id = n.response_id JOIN point p ON p.id = n.point_id
      JOIN submission s ON s.id = p.submission_id AND NOT EXISTS (SELECT FROM submission l WHERE l.replaces_id = s.id)
      LEFT JOIN "_PointToTheme" pt ON pt."A" = p.id LEFT JOIN theme t ON t.id = pt."B"
     GROUP BY r.number, n.outcome, n.reason ORDER BY participants DESC, r.number`;
  if (all.length === 0) return null;
  const themes = new Map<string, number>();
  for (const { themes: names, participants } of all)
    for (const name of names) themes.set(name, (themes.get(name) ?? 0) + participants);
  const causes = new Set([...(await listCauses(hearingId)).values()].flat());
  const of = (...outcomes: Outcome[]) => all.filter(({ outcome }) => outcomes.includes(outcome));
  return {
    themes: [...themes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([name]) => name),
    answers: all.length,
    did: of("met", "partly_met")
      .slice(0, SHOWN)
      .map((told) => ({ ...told, changed: causes.has(told.number) })),
    didNot: of("not_met", "outside")
      .slice(0, SHOWN)
      .map((told) => ({ ...told, changed: false })),
    noted: of("noted").length,
  };
}
