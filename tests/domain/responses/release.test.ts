import { adoptStrategy } from "#app/domain/decisions/adopt-strategy.ts";
import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { concludeHearing } from "#app/domain/follow-ups/conclude-hearing.ts";
import { findConclusion } from "#app/domain/follow-ups/find-report.ts";
import type { Report } from "#app/domain/follow-ups/report.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { approveResponse } from "#app/domain/responses/approve-response.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import {
  findPublicSubmission,
  listPublicSubmissions,
} from "#app/domain/submissions/list-public-submissions.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { removeMark } from "#app/domain/submissions/remove-mark.ts";
import { findContents } from "#app/domain/white-book/find-contents.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { expect, test } from "#tests/support/database.ts";
import {
  answeredHearing,
  decided,
  hearing,
  must,
  receive,
  type Situation,
} from "#tests/support/situation.ts";

const SECRET = "Fordi brønden er lukket.";

/** A closed hearing with one published submission of which everything is one point, and an answer to it. */
async function answered(): Promise<Situation & { responseId: string; participantId: string }> {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId, owner, other } = situation;
  const { participantId } = await receive(hearingId);
  must(await confirmAddress(participantId));
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, other));
  const mark = {
    start: 0,
    end: 16,
    passage: "",
    kind: "objection" as const,
    section: null,
    themes: ["Vand"],
    newTheme: "",
  };
  const point = must(await markPoint(hearingId, 1, mark, other));
  const form = { outcome: "met" as const, reason: SECRET, points: [point], version: 0 };
  return { ...situation, participantId, responseId: must(await writeResponse(hearingId, form, owner)) };
}

test("whoever wrote a response cannot approve it, in the code and in the database", async ({ database }) => {
  const { responseId, owner } = await answered();
  expect(await approveResponse(responseId, 1, owner)).toMatchObject({ refusal: "own_response" });
  const force = "UPDATE response_version SET approved_by_id = author_id, approved_at = now()";
  await expect(database.pool.query(force)).rejects.toThrow("approver_wrote_the_response");
});

test("nothing of an answer is seen anywhere before the release, and all of it after", async ({
  database: _,
}) => {
  const { hearingId, responseId, participantId, owner, other } = await answered();
  must(await approveResponse(responseId, 1, other));
  const everything = async () =>
    JSON.stringify([
      await findPublicSubmission(hearingId, 1),
      await findContents(hearingId),
      await findMyPage({ id: participantId, linkEpoch: 1 }),
    ]);
  expect(await everything()).not.toContain(SECRET);
  expect(must(await releaseAnswers(hearingId, owner)).owed).toBe(1);
  expect((await everything()).split(SECRET)).toHaveLength(4);
});

test("answers are not released while one is unapproved or a word is uncovered", async ({ database: _ }) => {
  const { hearingId, responseId, owner, other } = await answered();
  expect(await releaseAnswers(hearingId, owner)).toMatchObject({ refusal: "answers_not_ready" });
  must(await approveResponse(responseId, 1, other));
  await receive(hearingId, { body: "Og en ting til." });
  expect(await releaseAnswers(hearingId, owner)).toMatchObject({ refusal: "answers_not_ready" });
});

test("a hearing cannot be concluded while somebody lacks a follow-up, and the database holds it too", async ({
  database,
}) => {
  const { hearingId, owner } = await answered();
  expect(await concludeHearing(hearingId, { eraseOn: "2040-01-01" }, owner)).toMatchObject({
    refusal: "not_adopted",
  });
  const force = "UPDATE hearing SET concluded_at = now(), concluded_by_id = $2 WHERE id = $1";
  await expect(database.pool.query(force, [hearingId, owner.id])).rejects.toThrow("hearing_not_decided");
});

test("the public finds what is published and what has been answered, and no word before it is released", async ({
  database: _,
}) => {
  const { hearingId, owner } = await answeredHearing({
    ...{ said: { name: "Ida", body: "Brønden lugter." }, theme: "Vand", reason: "Kloakledningen er gammel." },
  });
  const finds = async (words: string) =>
    (await listPublicSubmissions(hearingId, 1, { words })).submissions.map(({ number }) => number);
  expect(await finds("brønd")).toEqual([1]);
  expect(await finds("ledning")).toEqual([]);
  must(await releaseAnswers(hearingId, owner));
  expect(await finds("ledning")).toEqual([1]);
  expect(await finds("asfalt")).toEqual([]);
});

test("a hearing is not concluded while a word is unread, and nothing is marked in one that is", async ({
  database,
}) => {
  const { hearingId, owner, other } = await answeredHearing({
    ...{
      said: { name: "Ida", body: "Brønden lugter.", email: "ida@x.example" },
      theme: "Vand",
      reason: "Ledningen.",
    },
  });
  must(await releaseAnswers(hearingId, owner));
  must(await recordDecision(hearingId, decided(), owner));
  must(await adoptStrategy(hearingId, owner));
  const told = () =>
    database.pool.query("UPDATE follow_up SET state = 'sent', sent_at = now() WHERE state <> 'sent'");
  const { number } = await receive(hearingId, {
    name: "Ida",
    email: "ida@x.example",
    body: "Endnu en indsigelse.",
  });
  await told();
  expect(await concludeHearing(hearingId, { eraseOn: "2040-01-01" }, owner)).toMatchObject({
    refusal: "words_uncovered",
  });
  const past = database.pool.query(
    "UPDATE hearing SET concluded_at = now(), concluded_by_id = created_by_id",
  );
  await expect(past).rejects.toThrow("words_uncovered");
  const all = { start: 0, end: 20, passage: "" };
  const mark = must(await markNothing(hearingId, number, all, other));
  expect(await concludeHearing(hearingId, { eraseOn: "2040-01-01" }, owner)).toMatchObject({
    refusal: "white_book_not_frozen",
  });
  must(await freezeWhiteBook(hearingId, 0, owner));
  expect(await concludeHearing(hearingId, { eraseOn: "2020-01-01" }, owner)).toMatchObject({
    refusal: "day_has_passed",
  });
  must(await concludeHearing(hearingId, { eraseOn: "2040-01-01" }, owner));
  expect(await removeMark(hearingId, number, mark, other)).toMatchObject({ refusal: "hearing_concluded" });
  expect(await markNothing(hearingId, number, all, other)).toMatchObject({ refusal: "hearing_concluded" });
  const { participants, milestones, exceptions } = ((await findConclusion(hearingId))?.report ??
    {}) as Report;
  expect({ participants, exceptions, open: milestones.map(({ open }) => open) }).toEqual({
    ...{ participants: 1, exceptions: [] },
    open: milestones.map(() => 0),
  });
  await expect(database.pool.query("DELETE FROM nothing_to_answer")).rejects.toThrow("hearing_is_concluded");
});
