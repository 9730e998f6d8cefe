import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { isFileDue } from "#app/domain/white-book/find-due-file.ts";
import { findFile, listSnapshots } from "#app/domain/white-book/find-white-book.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { makeFile } from "#app/domain/white-book/make-file.ts";
import { files } from "#app/domain/white-book/white-book.ts";
import { pool } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, must } from "#tests/support/situation.ts";

const said = { name: "Ida Å", body: "Brønden lugter.", email: "ida@post.example" };

async function frozen(): Promise<string> {
  const { hearingId, owner } = await answeredHearing({ said, theme: "Vand", reason: "Fordi." });
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  return hearingId;
}
async function work(): Promise<void> {
  while (await makeFile());
}
const attempts = async (): Promise<number[]> =>
  (await pool().query<{ attempts: number }>("SELECT attempts FROM white_book_file")).rows.map(
    (row) => row.attempts,
  );

test("two workers make every file of a snapshot once, and a file that is made is never made otherwise", async ({
  database,
}) => {
  const hearingId = await frozen();
  expect(await isFileDue()).toBe(true);
  const pdf = { format: "pdf", order: "theme" } as const;
  expect(await findFile(hearingId, pdf, null)).toBeNull();
  await Promise.all([work(), work()]);
  expect(await isFileDue()).toBe(false);
  expect(await attempts()).toEqual(files.map(() => 1));
  const [snapshot] = await listSnapshots(hearingId);
  expect(snapshot?.files.every(({ bytes }) => (bytes ?? 0) > 1000)).toBe(true);
  expect((await findFile(hearingId, pdf, null))?.bytes.toString("latin1", 0, 5)).toBe("%PDF-");
  expect(await findFile(hearingId, pdf, 2)).toBeNull();
  const force = "UPDATE white_book_file SET bytes = 'x'";
  await expect(database.pool.query(force)).rejects.toThrow(/white_book_file_is_made_once/);
});

test("what a killed worker had taken is made by another when its lease has run out", async ({
  database: _,
}) => {
  const hearingId = await frozen();
  await pool().query(
    `UPDATE white_book_file SET attempts = 1, due_at = clock_timestamp() + interval '1 second' WHERE format = 'pdf'`,
  );
  await work();
  expect(await findFile(hearingId, { format: "pdf", order: "theme" }, null)).toBeNull();
  await expect.poll(isFileDue, { timeout: 5_000 }).toBe(true);
  await work();
  expect(await findFile(hearingId, { format: "pdf", order: "theme" }, null)).not.toBeNull();
});
