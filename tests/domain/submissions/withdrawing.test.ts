import { listReleaseObstacles } from "#app/domain/responses/list-release-obstacles.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, hearing, must, receive } from "#tests/support/situation.ts";

const said = { said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen." };

test("a withdrawn submission is kept, nobody sees it, nothing of it is to be answered, and its participant is told", async ({
  database,
}) => {
  const { hearingId, owner } = await hearing();
  const { submissionId, participantId } = await receive(hearingId, { body: "Brønden lugter." });
  const form = { start: null, end: null, passage: "Brønden", kind: "objection" as const, section: null };
  must(await markPoint(hearingId, 1, { ...form, themes: [], newTheme: "" }, owner));
  must(await withdrawSubmission(hearingId, 1, "participant"));
  expect(await withdrawSubmission(hearingId, 1, owner)).toMatchObject({ refusal: "submission_withdrawn" });
  expect(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner)).toMatchObject({
    refusal: "submission_withdrawn",
  });
  await expect(
    database.pool.query("UPDATE public_text SET clearance = 'published', text = 'x', name = 'y'"),
  ).rejects.toThrow(/submission_is_withdrawn/);
  expect((await listReleaseObstacles(hearingId)).count).toBe(0);
  const kept = await database.prisma.submission.findUniqueOrThrow({ where: { id: submissionId } });
  expect(kept.body).toBe("Brønden lugter.");
  const told = await database.prisma.followUp.findMany({
    where: { participantId, milestone: "publication" },
  });
  expect(told).toHaveLength(1);
});

test("after the deadline an official withdraws for the participant; what is answered in public stays answered", async ({
  database,
}) => {
  const { hearingId, owner, other } = await answeredHearing(said);
  expect(await withdrawSubmission(hearingId, 1, "participant")).toMatchObject({ refusal: "deadline_passed" });
  must(await releaseAnswers(hearingId, owner));
  expect(await findPublicSubmission(hearingId, 1)).not.toBeNull();
  must(await withdrawSubmission(hearingId, 1, other));
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  expect(await database.prisma.releasedAnswer.count()).toBe(1);
});
