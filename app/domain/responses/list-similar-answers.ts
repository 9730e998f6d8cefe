import { database } from "#app/server/database.ts";
import { stateOf } from "./response.ts";

/** How many answers are offered, and how much their point must have in common with what is asked (0–1). */
const OFFERED = 5;
const NEAR_ENOUGH = 0.25;
/** One word alone says nothing. */
const SHARED = 2;
/** So many points and words are compared at most. */
const POINTS = 20;
const WORDS = 300;

/** The words of some points of a hearing, by their stems. */
async function wordsOf(hearingId: string, points: string[]): Promise<string[]> {
  const found = await database().pointWords.findMany({
    where: { pointId: { in: points }, point: { submission: { hearingId } } },
    orderBy: { pointId: "asc" },
  });
  return [...new Set(found.flatMap(({ words }) => words))].slice(0, WORDS);
}

/**
 * The answers of a hearing whose points say most nearly what the given points say, the nearest first, each with its
 * nearest point; never the answer `except`. Nearness is what their words have in common, by their stems.
 */
export async function listSimilarAnswers(hearingId: string, points: string[], except: string | null) {
  const asked = points.slice(0, POINTS);
  const words = await wordsOf(hearingId, asked);
  if (words.length === 0) return [];
  const near = await database().$queryRaw<{ point: string; response: string }[]>`
    WITH near AS (
      SELECT DISTINCT ON (p.response_id) p.id AS point, p.response_id AS response,
             shared.words / sqrt(${words.length}::float * cardinality(w.words)) AS nearness
        FROM submission s JOIN point p ON p.submission_id = s.id JOIN point_words w ON w.point_id = p.id
        CROSS JOIN LATERAL (SELECT count(*)::float AS words FROM unnest(w.words) word WHERE word = ANY(${words}::text[])) shared
       WHERE s.hearing_id = ${hearingId}::uuid AND p.response_id IS NOT NULL AND p.same_as_id IS NULL AND p.id <> ALL(${asked}::uuid[])
         AND p.response_id IS DISTINCT FROM ${except}::uuid AND shared.words >= ${SHARED}
       ORDER BY p.response_id, nearness DESC, p.id
    )
    SELECT point, response FROM near WHERE nearness >= ${NEAR_ENOUGH} ORDER BY nearness DESC, response LIMIT ${OFFERED}`;
  const [responses, nearest] = await Promise.all([
    database().response.findMany({
      where: { id: { in: near.map(({ response }) => response) } },
      include: {
        versions: { orderBy: { number: "desc" }, take: 1 },
        points: { select: { released: { take: 1 } } },
      },
    }),
    database().point.findMany({
      where: { id: { in: near.map(({ point }) => point) } },
      include: { submission: { select: { number: true, body: true } } },
    }),
  ]);
  return near.flatMap(({ point, response }) => {
    const answer = responses.find(({ id }) => id === response);
    const said = nearest.find(({ id }) => id === point);
    const [newest] = answer?.versions ?? [];
    if (!answer || !said || !newest) return [];
    return {
      ...{ id: answer.id, number: answer.number, version: newest.number, state: stateOf(newest) },
      ...{ outcome: newest.outcome, reason: newest.reason },
      released: answer.points.some(({ released }) => released.length > 0),
      said: {
        ...{ submission: said.submission.number, number: said.number },
        text: said.submission.body.slice(said.start, said.end),
      },
    };
  });
}
