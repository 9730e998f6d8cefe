import { holdBackAttachment } from "#app/domain/attachments/clear-attachment.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { recountCoverage } from "#app/domain/submissions/recount-coverage.ts";
import { findFrozenBook, listSnapshots } from "#app/domain/white-book/find-white-book.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { outlineWhiteBook } from "#app/domain/white-book/outline-white-book.ts";
import { writeForeword } from "#app/domain/white-book/write-foreword.ts";
import { pool } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { received } from "#tests/support/files.ts";
import { answeredHearing, must, receive } from "#tests/support/situation.ts";

const said = { name: "Ida Å", body: "Brønden lugter. Ring 20 30 40 50.", email: "ida.briks@post.example" };
const given = { said, leftOut: ["20 30 40 50"], theme: "Vand", reason: "Fordi svarbriks." };
const nothingLeftOut = { ranges: [], phrases: [] };

/** The newest snapshot of a hearing. */
async function newest(hearingId: string) {
  const [snapshot] = await listSnapshots(hearingId);
  const book = await findFrozenBook(snapshot?.id ?? "");
  if (!book) throw new Error("nothing has been frozen");
  return book;
}

/** A late submission that has been read and holds nothing to answer; it is not published. */
async function lateSubmission(hearingId: string, by: Parameters<typeof markNothing>[3]) {
  const body = "Holdtbriks hemmelighed.";
  const { number, participantId } = await receive(hearingId, { name: "Nora Briks", body, email: null });
  must(await confirmAddress(participantId));
  must(await markNothing(hearingId, number, { start: 0, end: body.length, passage: "" }, by));
  return number;
}

test("nothing is frozen before the answers are released, in the code and in the database", async ({
  database,
}) => {
  const { hearingId, owner } = await answeredHearing(given);
  expect(await freezeWhiteBook(hearingId, 0, owner)).toMatchObject({ refusal: "white_book_before_answers" });
  const force = `INSERT INTO white_book (id, hearing_id, number, contents, shows, digests, frozen_by_id, frozen_at)
    VALUES (encode(sha256('x'), 'hex'), $1, 1, 'x', '{}', '{}', $2, now())`;
  await expect(database.pool.query(force, [hearingId, owner.id])).rejects.toThrow(
    /white_book_before_answers/,
  );
});

test("a snapshot holds what is released and published and nothing of the person, and its id is its fingerprint", async ({
  database,
}) => {
  const { hearingId, owner, other } = await answeredHearing(given);
  await lateSubmission(hearingId, other);
  await recountCoverage();
  must(await releaseAnswers(hearingId, owner));
  must(await writeForeword(hearingId, { body: "Tak for svarene.", revision: 0 }, owner));
  must(await freezeWhiteBook(hearingId, 1, owner));
  const book = await newest(hearingId);
  expect(book).toMatchObject({
    ...{ number: 1, foreword: "Tak for svarene.", received: 2, participants: 2, changes: [] },
    submissions: [{ number: 1, name: "Ida Å", text: "Brønden lugter. Ring ███████████." }],
    points: [
      {
        submission: 1,
        number: 1,
        themes: ["Vand"],
        section: "1",
        text: "Brønden lugter. Ring ███████████.",
      },
    ],
    answers: [{ number: 1, outcome: "met", reason: "Fordi svarbriks." }],
    coverage: { whole: 2, holes: [] },
    notShown: { waiting: 1, withdrawn: 0, heldBack: [], passages: { phone: 1 } },
  });
  const said = outlineWhiteBook(book, "theme").blocks.filter(({ type }) => type === "list");
  expect(JSON.stringify(said)).toContain("1 høringssvar");
  const text = JSON.stringify(book);
  for (const word of ["20 30 40 50", "ida.briks@", "Nora", "Holdtbriks", owner.email])
    expect(text, word).not.toContain(word);
  const { rows } = await database.pool.query(
    "SELECT id = encode(sha256(convert_to(contents, 'UTF8')), 'hex') AS right FROM white_book",
  );
  expect(rows).toEqual([{ right: true }]);
  const force = "UPDATE white_book SET contents = contents";
  await expect(database.pool.query(force)).rejects.toThrow(/white_book_is_append_only/);
});

test("an addendum has the next number and says what has changed; without a change there is none", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await answeredHearing(given);
  must(await releaseAnswers(hearingId, owner));
  expect(must(await freezeWhiteBook(hearingId, 0, owner))).toBe(1);
  expect(await freezeWhiteBook(hearingId, 0, owner)).toMatchObject({ refusal: "white_book_unchanged" });
  const first = await newest(hearingId);
  const late = await lateSubmission(hearingId, other);
  await recountCoverage();
  expect((await newest(hearingId)).received).toBe(1);
  must(await publishSubmission(hearingId, late, nothingLeftOut, other));
  must(await writeForeword(hearingId, { body: "Nyt forord.", revision: 0 }, owner));
  expect(must(await freezeWhiteBook(hearingId, 1, owner))).toBe(2);
  const second = await newest(hearingId);
  expect(second).toMatchObject({ number: 2, previous: first.id });
  expect(second.changes).toEqual([
    { what: "foreword", about: [] },
    { what: "submission_added", about: [String(late)] },
    { what: "figures", about: [] },
  ]);
});

test("two officials do not overwrite each other's foreword, and nobody freezes one they have not seen", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await answeredHearing(given);
  must(await releaseAnswers(hearingId, owner));
  must(await writeForeword(hearingId, { body: "Mit.", revision: 0 }, owner));
  expect(await writeForeword(hearingId, { body: "Dit.", revision: 0 }, other)).toMatchObject({
    refusal: "foreword_changed_meanwhile",
  });
  expect(await freezeWhiteBook(hearingId, 0, owner)).toMatchObject({ refusal: "foreword_changed_meanwhile" });
});

test("a snapshot whose submission is no longer public may not be read; one cleared again with the same words may", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await answeredHearing(given);
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  const stands = async () => (await listSnapshots(hearingId)).map((snapshot) => snapshot.stands);
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: ["20 30 40 50"] }, other));
  expect(await stands()).toEqual([true]);
  must(await holdBackSubmission(hearingId, 1, { reason: "Fortrudt" }, other));
  expect(await stands()).toEqual([false]);
  must(await freezeWhiteBook(hearingId, 0, owner));
  expect(await stands()).toEqual([true, false]);
  expect(JSON.stringify(await newest(hearingId))).not.toContain("Ida");
  expect((await pool().query("SELECT FROM white_book_file")).rowCount).toBe(20);
});

test("a snapshot that names a file may not be read once the file is held back, and the next one does not name it", async ({
  database: _,
}) => {
  const attachments = [await received("Brøndens vand.txt", "Vandet er brunt.")];
  const { hearingId, owner, other } = await answeredHearing({ ...given, said: { ...said, attachments } });
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  const stands = async () => (await listSnapshots(hearingId)).map((snapshot) => snapshot.stands);
  expect(JSON.stringify(await newest(hearingId))).toContain("Brøndens vand.txt");
  expect(await stands()).toEqual([true]);
  must(await holdBackAttachment({ hearingId, number: 1, position: 1 }, { ground: "rights" }, other));
  expect(await stands()).toEqual([false]);
  must(await freezeWhiteBook(hearingId, 0, owner));
  expect(await stands()).toEqual([true, false]);
  expect(JSON.stringify(await newest(hearingId))).not.toContain("Brøndens vand.txt");
});
