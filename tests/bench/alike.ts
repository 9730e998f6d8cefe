import { groupSubmissions } from "#app/domain/letter-groups/group-submissions.ts";
import { pool } from "#app/server/database.ts";
import { hearing } from "#tests/support/situation.ts";
import { PlantedLetters } from "./planted-letters.ts";
import type { Sized } from "./sized.ts";
import { connected, withSite } from "./with-site.ts";

const AT_ONCE = 5_000;

/** Like letters found among 600 and among 100,000 and 5,000 others: how long, how many right, and how long one more takes. */
export async function benchAlike(): Promise<Sized[]> {
  const small = await grouped(550, 50);
  const large = await grouped(100_000, 5_000);
  return [
    { what: "like letters found", unit: "s", small: small.seconds, large: large.seconds },
    { what: "letters in the right place", unit: "per cent", small: small.right, large: large.right },
    { what: "one more letter", unit: "ms", small: small.one, large: large.one },
  ];
}

const grouped = (like: number, others: number) =>
  withSite(({ databaseUrl }) =>
    connected(databaseUrl, async () => {
      const { hearingId } = await hearing();
      const letters = new PlantedLetters(like, others);
      await store(hearingId, letters.bodies);
      const begun = performance.now();
      while ((await groupSubmissions()) > 0);
      const seconds = Math.round((performance.now() - begun) / 10) / 100;
      const right = letters.shareOfRight(await groupsOf(hearingId));
      await store(hearingId, [letters.another()], letters.bodies.length);
      const last = performance.now();
      await groupSubmissions();
      return { seconds, right, one: Math.round(performance.now() - last) };
    }),
  );

/** Puts letters where the worker finds them; how they are received is another bench. */
async function store(hearingId: string, bodies: string[], after = 0): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(
    "INSERT INTO participant (hearing_id, name) VALUES ($1, 'Borger') RETURNING id",
    [hearingId],
  );
  for (let from = 0; from < bodies.length; from += AT_ONCE) {
    await pool().query(
      `INSERT INTO submission (hearing_id, participant_id, number, idempotency_key, body, fingerprint, nonce, received_at,
                               stored_at, late, channel)
       SELECT $1::uuid, $2::uuid, $3::int + o, 'letter-' || ($3::int + o), b, encode(sha256(convert_to(b, 'UTF8')), 'hex'), 'n',
              now(), now(), false, 'web' FROM unnest($4::text[]) WITH ORDINALITY t (b, o)`,
      [hearingId, rows[0]?.id, after + from, bodies.slice(from, from + AT_ONCE)],
    );
  }
  await pool().query(
    `INSERT INTO submission_counter (hearing_id, last) VALUES ($1, $2)
     ON CONFLICT (hearing_id) DO UPDATE SET last = excluded.last`,
    [hearingId, after + bodies.length],
  );
  await pool().query("INSERT INTO reading_progress (hearing_id) VALUES ($1) ON CONFLICT DO NOTHING", [
    hearingId,
  ]);
}

/** For each letter in the order of numbers, its group, or null. */
async function groupsOf(hearingId: string): Promise<(string | null)[]> {
  const { rows } = await pool().query<{ id: string | null }>(
    `SELECT coalesce(g.id, l.group_id) AS id FROM likeness l JOIN submission s ON s.id = l.submission_id
       LEFT JOIN letter_group g ON g.centre_id = s.id WHERE l.hearing_id = $1 ORDER BY s.number`,
    [hearingId],
  );
  return rows.map(({ id }) => id);
}
