import { approveResponse } from "#app/domain/responses/approve-response.ts";
import { findResponse } from "#app/domain/responses/list-responses.ts";
import { listSimilarAnswers } from "#app/domain/responses/list-similar-answers.ts";
import { stateOf } from "#app/domain/responses/response.ts";
import { rewriteResponse, writeResponse } from "#app/domain/responses/write-response.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { removeMark } from "#app/domain/submissions/remove-mark.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive, type Situation } from "#tests/support/situation.ts";

/** Marks all of a new submission as one point. */
async function say(
  { hearingId, owner }: Situation,
  body: string,
): Promise<{ point: string; number: number }> {
  const { number } = await receive(hearingId, { body });
  const all = { start: 0, end: body.length, passage: "", section: null, themes: [], newTheme: "" };
  return { number, point: must(await markPoint(hearingId, number, { ...all, kind: "objection" }, owner)) };
}
const answer = ({ hearingId, owner }: Situation, reason: string, points: string[]) =>
  writeResponse(hearingId, { outcome: "met", reason, points, version: 0 }, owner);

test("answers to points that say much the same are offered, the nearest first, one line per answer and never its own", async ({
  database: _,
}) => {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId } = situation;
  const sewer = await say(situation, "Kloakken på Åkærvej løber over, når det regner kraftigt.");
  const again = await say(situation, "Når det regner kraftigt, løber kloakken over i vores kælder.");
  const well = await say(situation, "Når det regner, løber kloakken over ved brønden.");
  const far = await say(situation, "Fjernvarmen er for dyr for pensionister.");
  const first = must(await answer(situation, "Kloakken udskiftes.", [sewer.point, again.point]));
  const second = must(await answer(situation, "Brønden renses.", [well.point]));
  must(await answer(situation, "Prisen følger loven.", [far.point]));
  const { point } = await say(situation, "Kloakkerne løb over i kælderen, da det regnede kraftigt.");
  const found = await listSimilarAnswers(hearingId, [point], null);
  expect(found.map(({ id }) => id)).toEqual([first, second]);
  expect(found[0]).toMatchObject({
    ...{ outcome: "met", reason: "Kloakken udskiftes.", state: "waiting", released: false, version: 1 },
    said: { submission: again.number, text: "Når det regner kraftigt, løber kloakken over i vores kælder." },
  });
  expect((await listSimilarAnswers(hearingId, [point], first)).map(({ id }) => id)).toEqual([second]);
  expect(await listSimilarAnswers(hearingId, [], null)).toEqual([]);
  const elsewhere = await hearing({ publishedDaysAgo: 90 });
  expect(await listSimilarAnswers(elsewhere.hearingId, [point], null)).toEqual([]);
  const gone = await say(situation, "Et punkt, der fjernes.");
  must(await removeMark(hearingId, gone.number, gone.point, situation.owner));
});

test("an approved answer that is given another point must be approved again", async ({ database: _ }) => {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId, owner, other } = situation;
  const [one, two] = [
    await say(situation, "Kloakken løber over."),
    await say(situation, "Kloakken løb over."),
  ];
  const id = must(await answer(situation, "Den udskiftes.", [one.point]));
  must(await approveResponse(id, 1, other));
  const form = { outcome: "met" as const, reason: "Den udskiftes.", version: 1 };
  must(await rewriteResponse(id, { ...form, points: [one.point, two.point] }, owner));
  const response = await findResponse(hearingId, id);
  expect(response?.points).toHaveLength(2);
  expect(response && stateOf(response.newest)).toBe("waiting");
});

test("among 3,000 points five similar ones are found, never more", async ({ database }) => {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId, owner } = situation;
  const { point } = await say(situation, WORDS.slice(0, 40).join(" "));
  await fill(database.pool, hearingId, owner.id);
  expect(await listSimilarAnswers(hearingId, [point], null)).toHaveLength(5);
});

const WORDS = Array.from({ length: 400 }, (_, i) => `ord${(i * 7919) % 400}x`);

/** 3,000 submissions of forty words each, every one a point, with one of fifty answers. */
async function fill(
  pool: { query(sql: string, values: unknown[]): Promise<unknown> },
  hearingId: string,
  by: string,
) {
  const some = "(SELECT string_agg(($2::text[])[1 + (i * 31 + j) % 400], ' ') FROM generate_series(1, 40) j)";
  await pool.query(
    `INSERT INTO participant (id, hearing_id, name) SELECT gen_random_uuid(), $1, 'P' FROM generate_series(1, 1)`,
    [hearingId],
  );
  await pool.query(
    `INSERT INTO submission (hearing_id, participant_id, number, idempotency_key, body, fingerprint, nonce, received_at, stored_at, late, channel, suspicions)
     SELECT $1, p.id, i + 1, gen_random_uuid(), b.body, encode(sha256(convert_to(b.body, 'UTF8')), 'hex'), repeat('b', 64), now(), now(), true, 'letter', '{}'
       FROM generate_series(1, 3000) i CROSS JOIN LATERAL (SELECT ${some} AS body) b
       CROSS JOIN (SELECT id FROM participant WHERE hearing_id = $1 AND name = 'P') p`,
    [hearingId, WORDS],
  );
  await pool.query(
    "INSERT INTO response (hearing_id, number, created_by_id) SELECT $1, i, $2 FROM generate_series(1, 50) i",
    [hearingId, by],
  );
  await pool.query(
    "INSERT INTO response_version (response_id, number, outcome, reason, author_id) SELECT id, 1, 'noted', 'Ja', $2 FROM response WHERE hearing_id = $1",
    [hearingId, by],
  );
  await pool.query(
    `INSERT INTO point (submission_id, number, start, "end", kind, response_id, created_by_id)
     SELECT s.id, 1, 0, length(s.body), 'objection', r.id, $2 FROM submission s JOIN response r ON r.hearing_id = s.hearing_id AND r.number = 1 + s.number % 50
      WHERE s.hearing_id = $1 AND s.number > 1`,
    [hearingId, by],
  );
}
