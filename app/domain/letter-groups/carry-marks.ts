import { coverage, overlaps, type Range } from "#app/domain/submissions/point.ts";
import { type PoolClient, pooledTransaction } from "#app/server/database.ts";
import { carriedMarks } from "./carried-marks.ts";

const AT_ONCE = 500;

type Mark = Range & { id: string };
type Point = Mark & { submission: string; number: number; same: string | null };
type Centre = { group: string; body: string; points: Mark[]; nothing: Mark[] };
type Own = { id: string; body: string; points: Point[]; nothing: (Mark & { same: string | null })[] };

/**
 * Carries the marks of a centre over to confirmed letters of its group that do not have them yet, at most five hundred;
 * answers how many letters there were. They get the centre's answer; what a letter says alone stays to be read.
 */
export const carryMarks = (): Promise<number> =>
  pooledTransaction(async (client) => {
    const { rows } = await client.query<{ group_id: string; submission_id: string }>(
      `SELECT group_id, submission_id FROM likeness
        WHERE state = 'confirmed' AND NOT carried
          AND group_id = (SELECT l.group_id FROM likeness l JOIN hearing h ON h.id = l.hearing_id
                           WHERE l.state = 'confirmed' AND NOT l.carried AND h.concluded_at IS NULL LIMIT 1)
        ORDER BY submission_id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [AT_ONCE],
    );
    if (!rows[0]) return 0;
    const ids = rows.map(({ submission_id }) => submission_id);
    await client.query(
      "SELECT pg_advisory_xact_lock(hashtextextended(id::text, 1)) FROM unnest($1::uuid[]) id",
      [ids],
    );
    const centre = await centreOf(client, rows[0].group_id);
    const letters = await lettersOf(client, ids);
    const made = letters.map((letter) => ({ letter, ...marksFor(centre, letter) }));
    await keepPoints(
      client,
      made.flatMap(({ points }) => points),
    );
    await keepNothing(
      client,
      made.flatMap(({ nothing }) => nothing),
    );
    await client.query(
      `INSERT INTO working_text (submission_id, hearing_id, covered)
       SELECT c.id, s.hearing_id, c.covered FROM unnest($1::uuid[], $2::int[]) c (id, covered) JOIN submission s ON s.id = c.id
       ON CONFLICT (submission_id) DO UPDATE SET covered = excluded.covered`,
      [
        letters.map(({ id }) => id),
        made.map(({ letter, points, nothing }) =>
          coverage(letter.body, [...letter.points, ...letter.nothing, ...points, ...nothing]),
        ),
      ],
    );
    await client.query("UPDATE likeness SET carried = true WHERE submission_id = ANY ($1)", [ids]);
    return rows.length;
  });

async function centreOf(client: PoolClient, group: string): Promise<Centre> {
  const { rows } = await client.query<{ id: string; body: string }>(
    "SELECT s.id, s.body FROM letter_group g JOIN submission s ON s.id = g.centre_id WHERE g.id = $1",
    [group],
  );
  const id = rows[0]?.id;
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1::text, 1))", [id]);
  // Held, so that nobody gives a point an answer while its like is being made.
  const points = await client.query<Mark>(
    'SELECT id, start, "end" FROM point WHERE submission_id = $1 ORDER BY start FOR SHARE',
    [id],
  );
  const nothing = await client.query<Mark>(
    'SELECT id, start, "end" FROM nothing_to_answer WHERE submission_id = $1',
    [id],
  );
  return { group, body: rows[0]?.body ?? "", points: points.rows, nothing: nothing.rows };
}

async function lettersOf(client: PoolClient, ids: string[]): Promise<Own[]> {
  const { rows } = await client.query<Own>(
    `SELECT s.id, s.body,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'start', p.start, 'end', p."end", 'number', p.number, 'same', p.same_as_id))
                        FROM point p WHERE p.submission_id = s.id), '[]') AS points,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'start', n.start, 'end', n."end", 'same', n.same_as_id))
                        FROM nothing_to_answer n WHERE n.submission_id = s.id), '[]') AS nothing
       FROM submission s WHERE s.id = ANY ($1)`,
    [ids],
  );
  return rows;
}

/** The marks that a letter lacks; "intet at besvare" only where nothing is marked. */
function marksFor(centre: Centre, letter: Own) {
  const lacking = <M extends Mark>(marks: M[], own: { same: string | null }[]) =>
    marks.filter(({ id }) => !own.some(({ same }) => same === id));
  let number = Math.max(0, ...letter.points.map((point) => point.number));
  const points = carriedMarks(centre.body, letter.body, lacking(centre.points, letter.points))
    .filter((place) => !letter.nothing.some((other) => overlaps(other, place)))
    .map(({ mark, start, end }) => {
      number += 1;
      return { submission: letter.id, number, start, end, same: mark.id };
    });
  const taken: Range[] = [...letter.points, ...letter.nothing, ...points];
  const nothing = carriedMarks(centre.body, letter.body, lacking(centre.nothing, letter.nothing))
    .filter((place) => !taken.some((other) => overlaps(other, place)))
    .map(({ mark, start, end }) => ({ submission: letter.id, start, end, same: mark.id }));
  return { points, nothing };
}

async function keepPoints(client: PoolClient, points: object[]): Promise<void> {
  await client.query(
    `WITH made AS (
       INSERT INTO point (submission_id, number, start, "end", kind, section_identity, response_id, created_by_id, created_at, same_as_id)
       SELECT n.submission, n.number, n.start, n."end", c.kind, c.section_identity, c.response_id, c.created_by_id, clock_timestamp(), c.id
         FROM jsonb_to_recordset($1::jsonb) n (submission uuid, number int, start int, "end" int, same uuid) JOIN point c ON c.id = n.same
       ON CONFLICT DO NOTHING RETURNING id, same_as_id)
     INSERT INTO "_PointToTheme" ("A", "B") SELECT made.id, t."B" FROM made JOIN "_PointToTheme" t ON t."A" = made.same_as_id`,
    [JSON.stringify(points)],
  );
}

async function keepNothing(client: PoolClient, marks: object[]): Promise<void> {
  await client.query(
    `INSERT INTO nothing_to_answer (submission_id, start, "end", created_by_id, same_as_id)
     SELECT n.submission, n.start, n."end", c.created_by_id, c.id
       FROM jsonb_to_recordset($1::jsonb) n (submission uuid, start int, "end" int, same uuid) JOIN nothing_to_answer c ON c.id = n.same
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(marks)],
  );
}
