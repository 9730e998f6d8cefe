import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { type PoolClient, pooledTransaction } from "#app/server/database.ts";
import { type Compared, comparedOf, likeness, sketchOf } from "./sketch.ts";

const AT_ONCE = 1_000;
/** So many of the firsts that share most of a sketch are compared word by word. */
const COMPARED = 8;

type Text = { id: string; body: string };
type First = { id: string; groupId: string | null; sketch: number[]; compared: Compared };
type Placed = { id: string; first: First | null; similarity: number; same: boolean; sketch: number[] | null };

/**
 * Compares submissions that have come (or were let out of the quarantine) since last time with the firsts of their kind, at most a thousand of one hearing, and
 * answers how many there were. One that is like a first is suggested for its group; every other one is a first itself.
 */
export const groupSubmissions = (): Promise<number> =>
  pooledTransaction(async (client) => {
    const { rows } = await client.query<{ hearing_id: string; grouped: number; last: number }>(
      `SELECT r.hearing_id, r.grouped, c.last FROM reading_progress r JOIN submission_counter c USING (hearing_id)
        WHERE r.grouped < c.last LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
    );
    if (!rows[0]) return 0;
    const { hearing_id: hearingId, grouped, last } = rows[0];
    const reached = Math.min(last, grouped + AT_ONCE);
    const { rows: texts } = await client.query<Text>(
      `SELECT s.id, s.body FROM submission s WHERE s.hearing_id = $1 AND s.number > $2 AND s.number <= $3 AND ${IN_CASE}
          AND NOT EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id)
          AND NOT EXISTS (SELECT FROM likeness l WHERE l.submission_id = s.id) ORDER BY s.number`,
      [hearingId, grouped, reached],
    );
    await keep(client, hearingId, await place(client, hearingId, texts));
    await client.query("UPDATE reading_progress SET grouped = $2 WHERE hearing_id = $1", [
      hearingId,
      reached,
    ]);
    return reached - grouped;
  });

async function place(client: PoolClient, hearingId: string, texts: Text[]): Promise<Placed[]> {
  const sketched = texts.map(({ id, body }) => {
    const compared = comparedOf(body);
    return { id, compared, sketch: sketchOf(compared) };
  });
  const byKey = new Map<number, First[]>();
  const learn = (first: First) => {
    for (const key of first.sketch) byKey.set(key, [...(byKey.get(key) ?? []), first]);
  };
  for (const first of await firstsLike(client, hearingId, sketched)) learn(first);
  return sketched.map(({ id, compared, sketch }) => {
    const [best] = candidates(byKey, sketch)
      .map((first) => ({ first, ...likeness(compared, first.compared) }))
      .filter(({ variant }) => variant)
      .sort((a, b) => b.similarity - a.similarity);
    if (best) {
      const same = compared.whole === best.first.compared.whole;
      return { id, first: best.first, similarity: best.similarity, same, sketch: null };
    }
    learn({ id, groupId: null, sketch, compared });
    return { id, first: null, similarity: 1, same: false, sketch };
  });
}

/** The firsts that have part of their sketch in common with one of these, with what they are compared by. */
async function firstsLike(
  client: PoolClient,
  hearingId: string,
  texts: { sketch: number[] }[],
): Promise<First[]> {
  const keys = [...new Set(texts.flatMap(({ sketch }) => sketch))];
  const { rows: alike } = await client.query<{ id: string }>(
    "SELECT DISTINCT submission_id AS id FROM likeness_key WHERE hearing_id = $1 AND key = ANY ($2::int[])",
    [hearingId, keys],
  );
  // In a statement of its own, by their ids: joined to the keys, the planner may read every submission of the hearing.
  const { rows } = await client.query<Text & { group_id: string | null }>(
    `SELECT s.id, g.id AS group_id, s.body FROM submission s LEFT JOIN letter_group g ON g.centre_id = s.id
      WHERE s.id = ANY ($1::uuid[])`,
    [alike.map(({ id }) => id)],
  );
  return rows.map(({ id, group_id, body }) => {
    const compared = comparedOf(body);
    return { id, groupId: group_id, sketch: sketchOf(compared), compared };
  });
}

function candidates(byKey: Map<number, First[]>, sketch: number[]): First[] {
  const shared = new Map<First, number>();
  for (const key of sketch)
    for (const first of byKey.get(key) ?? []) shared.set(first, (shared.get(first) ?? 0) + 1);
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COMPARED)
    .map(([first]) => first);
}

async function keep(client: PoolClient, hearingId: string, placed: Placed[]): Promise<void> {
  const centres = new Set(placed.flatMap(({ first }) => (first && !first.groupId ? [first.id] : [])));
  const firsts = placed.flatMap(({ id, sketch }) => (sketch ? [{ id, sketch: [...new Set(sketch)] }] : []));
  await client.query(
    `WITH made AS (
       INSERT INTO likeness (submission_id, hearing_id, state)
       SELECT f.id, $1, 'first' FROM jsonb_to_recordset($2::jsonb) f (id uuid) ON CONFLICT DO NOTHING RETURNING submission_id)
     INSERT INTO likeness_key (hearing_id, key, submission_id)
     SELECT $1, key::int, f.id FROM jsonb_to_recordset($2::jsonb) f (id uuid, sketch jsonb)
       JOIN made ON made.submission_id = f.id, jsonb_array_elements_text(f.sketch) key`,
    [hearingId, JSON.stringify(firsts)],
  );
  await client.query(
    "INSERT INTO letter_group (hearing_id, centre_id) SELECT $1, c FROM unnest($2::uuid[]) c ON CONFLICT DO NOTHING",
    [hearingId, [...centres]],
  );
  const members = placed.filter(({ first }) => first);
  await client.query(
    `INSERT INTO likeness (submission_id, hearing_id, group_id, state, similarity, same_words)
     SELECT m.id, $1, g.id, 'suggested', m.similarity, m.same
       FROM unnest($2::uuid[], $3::uuid[], $4::real[], $5::boolean[]) m (id, centre, similarity, same)
       JOIN letter_group g ON g.centre_id = m.centre ON CONFLICT DO NOTHING`,
    [
      hearingId,
      members.map(({ id }) => id),
      members.map(({ first }) => first?.id),
      members.map((one) => one.similarity),
      members.map(({ same }) => same),
    ],
  );
}
