import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { pool } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, must } from "#tests/support/situation.ts";

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
