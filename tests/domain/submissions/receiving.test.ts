import { createHash } from "node:crypto";
import { receiveSubmission } from "#app/domain/submissions/receive-submission.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, incoming, receive } from "#tests/support/situation.ts";

test("a submission gets the next number, its time from the database, and its receipt owed with it", async ({
  database,
}) => {
  const { hearingId } = await hearing();
  await receive(hearingId);
  const { submissionId, number, late } = await receive(hearingId, { body: "Åen løber over." });
  expect({ number, late }).toEqual({ number: 2, late: false });
  const stored = await database.prisma.submission.findUniqueOrThrow({ where: { id: submissionId } });
  expect(stored.fingerprint).toBe(createHash("sha256").update("Åen løber over.").digest("hex"));
  expect(
    await database.prisma.followUp.count({ where: { occasionId: submissionId, milestone: "receipt" } }),
  ).toBe(1);
});

test("one that comes after the deadline is kept and marked late", async ({ database: _ }) => {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  expect(await receive(hearingId)).toMatchObject({ number: 1, late: true });
});

test("before the hearing opens nothing is received", async ({ database: _ }) => {
  const { hearingId } = await hearing({ publishedDaysAgo: -3 });
  expect(await receiveSubmission(incoming(hearingId))).toMatchObject({ refusal: "hearing_not_open_yet" });
});

test("twenty sends of the same form are one submission with one receipt", async ({ database }) => {
  const { hearingId } = await hearing();
  const form = incoming(hearingId);
  const answers = await Promise.all(Array.from({ length: 20 }, () => receiveSubmission(form)));
  expect(new Set(answers.map((answer) => answer.ok && answer.value.number))).toEqual(new Set([1]));
  expect(await database.prisma.submission.count()).toBe(1);
  expect(await database.prisma.followUp.count()).toBe(1);
});

test("the same form with another text is refused, and the first text is kept", async ({ database }) => {
  const { hearingId } = await hearing();
  const form = incoming(hearingId, { body: "Først" });
  await receiveSubmission(form);
  expect(await receiveSubmission({ ...form, body: "Siden" })).toMatchObject({
    refusal: "already_sent_with_other_text",
    about: { number: 1 },
  });
  expect((await database.prisma.submission.findMany()).map((row) => row.body)).toEqual(["Først"]);
});

test("the same form with a corrected address is not taken for the first one", async ({ database }) => {
  const { hearingId } = await hearing();
  const form = incoming(hearingId, { email: "tastefejl@post.example" });
  await receiveSubmission(form);
  expect(await receiveSubmission({ ...form, email: "rettet@post.example" })).toMatchObject({ ok: false });
  expect((await database.prisma.participant.findMany()).map((one) => one.email)).toEqual([
    "tastefejl@post.example",
  ]);
});

test("what was under way before the deadline is in time, and one that began after it is late", async ({
  database,
}) => {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  const { closesAt } = await database.prisma.hearing.findUniqueOrThrow({ where: { id: hearingId } });
  const since = Date.now() - (closesAt?.getTime() ?? 0);
  expect(await receive(hearingId, { elapsedMs: since + 60_000 })).toMatchObject({ late: false });
  expect(await receive(hearingId, { elapsedMs: since - 60_000 })).toMatchObject({ late: true });
});

test("fifty at once get the numbers one to fifty without a gap", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  const stored = await Promise.all(Array.from({ length: 50 }, () => receive(hearingId)));
  expect(stored.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 1),
  );
});

test("what was sent can be neither changed nor removed", async ({ database }) => {
  const { hearingId } = await hearing();
  await receive(hearingId);
  await expect(database.pool.query("UPDATE submission SET body = 'x'")).rejects.toThrow(
    "submission_is_append_only",
  );
  await expect(database.pool.query("DELETE FROM submission")).rejects.toThrow("submission_is_never_removed");
});
