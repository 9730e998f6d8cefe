import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { listLacking } from "#app/domain/follow-ups/list-lacking.ts";
import { approveResponse } from "#app/domain/responses/approve-response.ts";
import { correctResponse } from "#app/domain/responses/correct-response.ts";
import { findResult } from "#app/domain/responses/find-result.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { releaseCorrection } from "#app/domain/responses/release-correction.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, must, receive } from "#tests/support/situation.ts";

const wrong = { said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen er fra 1950." };
const right = {
  outcome: "not_met" as const,
  reason: "Ledningen er skiftet i 2024.",
  why: "Vi så forkert.",
  version: 1,
};

test("a released answer that was wrong is corrected by two people, and those it answers are told and nobody else", async ({
  database,
}) => {
  const { hearingId, owner, other, responseId, participantId } = await answeredHearing(wrong);
  expect(await correctResponse(responseId, right, owner)).toMatchObject({ refusal: "response_not_released" });
  must(await releaseAnswers(hearingId, owner));
  const released = { ...right, outcome: "met" as const, reason: wrong.reason };
  expect(await correctResponse(responseId, released, owner)).toMatchObject({
    refusal: "correction_changes_nothing",
  });
  must(await correctResponse(responseId, right, owner));
  expect(await correctResponse(responseId, right, other)).toMatchObject({
    refusal: "response_changed_meanwhile",
  });
  expect(await releaseCorrection(responseId, 2, owner)).toMatchObject({ refusal: "correction_not_approved" });
  must(await approveResponse(responseId, 2, other));
  const said = async () => (await findPublicSubmission(hearingId, 1))?.answers[0]?.response;
  expect(await said()).toMatchObject({ reason: wrong.reason, correction: "" });

  await receive(hearingId);
  expect(must(await releaseCorrection(responseId, 2, owner))).toBe(1);
  expect(await releaseCorrection(responseId, 2, owner)).toMatchObject({ refusal: "nothing_to_release" });
  expect(await said()).toMatchObject({ outcome: "not_met", reason: right.reason, correction: right.why });
  expect((await findResult(hearingId))?.didNot).toMatchObject([{ reason: right.reason }]);
  const owed = await database.prisma.followUp.findMany({ where: { milestone: "correction" } });
  expect(owed.map((one) => one.participantId)).toEqual([participantId]);
});

test("the mail about a correction says why, what the answer is now and what it was", async ({
  database: _,
}) => {
  const { hearingId, owner, other, responseId } = await answeredHearing(wrong);
  must(await releaseAnswers(hearingId, owner));
  must(await correctResponse(responseId, right, owner));
  must(await approveResponse(responseId, 2, other));
  must(await releaseCorrection(responseId, 2, owner));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  mailer.close();
  const mail = sink.all().find(({ subject }) => subject?.includes("rettet et svar"));
  for (const words of [right.why, right.reason, wrong.reason]) expect(mail?.text).toContain(words);
  expect(mail?.text).not.toContain(wrong.said.body);
  await sink.close();
});

test("a correction is told in the white book's next edition, and only once it is released", async ({
  database,
}) => {
  const { hearingId, owner, other, responseId } = await answeredHearing(wrong);
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  must(await correctResponse(responseId, right, owner));
  must(await approveResponse(responseId, 2, other));
  expect(await freezeWhiteBook(hearingId, 0, owner)).toMatchObject({ refusal: "white_book_unchanged" });
  must(await releaseCorrection(responseId, 2, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  const second = await database.prisma.whiteBook.findFirstOrThrow({ where: { hearingId, number: 2 } });
  expect(JSON.parse(second.contents)).toMatchObject({
    changes: [{ what: "answer_changed", about: ["1"] }],
    answers: [{ reason: right.reason, correction: right.why }],
  });
});

test("whoever takes part is told each time what they wrote is published or held back, with the reason", async ({
  database,
}) => {
  const { hearingId, owner, participantId } = await answeredHearing(wrong);
  const open = { ranges: [], phrases: [] };
  must(await holdBackSubmission(hearingId, 1, { reason: "Den nævner en nabo." }, owner));
  must(await publishSubmission(hearingId, 1, { ...open, phrases: ["lugter"] }, owner));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  mailer.close();
  const told = sink.all().filter(({ subject }) => /offentlig|taget ned/.test(subject ?? ""));
  expect(told).toHaveLength(3);
  expect(told.filter(({ text }) => text?.includes("Den nævner en nabo."))).toHaveLength(1);
  expect(told.filter(({ text }) => text?.includes("streget noget ud"))).toHaveLength(1);
  await sink.close();
  await database.pool.query("ALTER TABLE follow_up DISABLE TRIGGER USER");
  await database.pool.query("DELETE FROM kept_mail");
  await database.pool.query("DELETE FROM follow_up WHERE milestone = 'publication'");
  expect((await listLacking(hearingId)).filter(({ milestone }) => milestone === "publication")).toMatchObject(
    Array.from({ length: 3 }, () => ({ participantId, state: "missing" })),
  );
});
