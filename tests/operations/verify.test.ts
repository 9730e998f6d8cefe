import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { makeCheckpoint } from "#app/domain/checkpoints/make-checkpoint.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { pool } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, hearing, must, receive } from "#tests/support/situation.ts";

async function faults(): Promise<string[]> {
  const client = new pg.Client({ connectionString: pool().options.connectionString });
  await client.connect();
  const verdict = await verify(client);
  await client.end();
  return verdict.faults;
}

test("what nobody has tampered with verifies, and each tampering is named by where it is", async ({
  database,
}) => {
  const { hearingId, slug, owner } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen." },
  });
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  expect(await faults()).toEqual([]);
  const tables = ["journal_entry", "submission", "white_book"];
  for (const table of tables) await database.pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await database.pool.query("ALTER TABLE white_book DROP CONSTRAINT white_book_is_its_fingerprint");
  for (const [sql, named] of [
    ["UPDATE journal_entry SET deed = 'hearing_closed' WHERE chain = $1 AND number = 3", `entry 3: is not`],
    ["UPDATE journal_entry SET at = at + interval '1 ms' WHERE chain = $1 AND number = 4", `entry 4: is not`],
    ["DELETE FROM journal_entry WHERE chain = $1 AND number = 5", `entry 6: the one before it is missing`],
    [
      "UPDATE submission SET body = 'Brønden dufter.' WHERE hearing_id::text = $1",
      `${slug}, submission 1: text and files`,
    ],
    [
      "UPDATE submission SET received_at = received_at - interval '1 s' WHERE hearing_id::text = $1",
      `white book 1: its receipt root`,
    ],
    [
      "UPDATE white_book SET contents = replace(contents, 'Ledningen', 'Rørene') WHERE hearing_id::text = $1",
      `white book 1: is not what was frozen`,
    ],
  ] as const) {
    await database.pool.query(sql, [hearingId]);
    expect((await faults()).join("\n"), sql).toContain(named);
  }
});

test("a checkpoint that was changed, and a history that was written anew under it, are named by their size", async ({
  database: { pool },
}) => {
  const { hearingId, slug } = await hearing();
  for (let size = 1; size <= 5; size += 1) {
    await receive(hearingId);
    await makeCheckpoint(hearingId);
  }
  expect(await faults()).toEqual([]);
  for (const table of ["checkpoint", "submission"])
    await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const where = `${slug}, checkpoint`;
  const told = async (sql: string, named: string[]) => {
    const kept = await pool.query(
      "SELECT size, root, frontier, at FROM checkpoint WHERE hearing_id = $1 ORDER BY size",
      [hearingId],
    );
    await pool.query(sql);
    expect(await faults(), sql).toEqual(named);
    await pool.query("DELETE FROM checkpoint");
    for (const { size, root, frontier, at } of kept.rows)
      await pool.query(
        "INSERT INTO checkpoint (hearing_id, size, root, frontier, at) VALUES ($1, $2, $3, $4, $5)",
        [hearingId, size, root, frontier, at],
      );
  };
  await told("UPDATE checkpoint SET root = repeat('0', 64) WHERE size = 3", [
    `${where} 3: its root is not that of the receipts it covers`,
    `${where} 3: its subtrees do not make its root`,
    `${where} 3: it does not extend the one before it`,
  ]);
  await told("UPDATE checkpoint SET frontier[1] = repeat('0', 64) WHERE size = 2", [
    `${where} 2: its subtrees do not make its root`,
    `${where} 3: it does not extend the one before it`,
  ]);
  await told("UPDATE checkpoint SET at = at + interval '1 hour' WHERE size = 4", [
    `${where} 5: it is older than the one before it`,
  ]);
  await told("UPDATE checkpoint SET size = 12, frontier = frontier WHERE size = 3", [
    `${where} 12: it covers more receipts than there are`,
  ]);
  // Whoever changes a submission and makes the later checkpoints anew is betrayed by the earlier ones.
  await pool.query("UPDATE submission SET nonce = 'another' WHERE number = 2");
  expect(await faults()).toEqual([
    `${where} 2 to 5: its root is not that of the receipts it covers`,
    `${where} 2: it does not extend the one before it`,
  ]);
  await pool.query("DELETE FROM checkpoint WHERE size > 3");
  await makeCheckpoint(hearingId);
  expect(await faults()).toContain(`${where} 2 to 5: its root is not that of the receipts it covers`);
  await pool.query("DELETE FROM submission WHERE number = 4");
  expect(await faults()).toContain(`${slug}, receipt 4: it is missing`);
});
