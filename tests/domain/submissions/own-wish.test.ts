import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { addSignatories } from "#app/domain/submissions/add-signatories.ts";
import { allowSubmission } from "#app/domain/submissions/allow-submission.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { countCasework } from "#app/domain/submissions/list-casework.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { replaceSubmission } from "#app/domain/submissions/replace-submission.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { withholdSubmission } from "#app/domain/submissions/withhold-submission.ts";
import { listSnapshots } from "#app/domain/white-book/find-white-book.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, hearing, must, receive } from "#tests/support/situation.ts";

const said = {
  said: { name: "Ida", email: "ida@post.example", body: "Brønden lugter." },
  ...{ theme: "Rør", reason: "Ledningen." },
};
const everything = { ranges: [], phrases: [] };

test("what a participant does not want shown is gone at once, with the white book it stands in, and stays to be answered", async ({
  database: { prisma, pool },
}) => {
  const { hearingId, owner, other, participantId } = await answeredHearing(said);
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  expect(await listSnapshots(hearingId)).toMatchObject([{ stands: true }]);
  must(await withholdSubmission(participantId, 1));
  must(await withholdSubmission(participantId, 1));
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  expect(await listSnapshots(hearingId)).toMatchObject([{ stands: false }]);
  expect(await prisma.point.count()).toBe(1);
  expect(await prisma.clearing.count()).toBe(2);
  expect(await publishSubmission(hearingId, 1, everything, other)).toMatchObject({
    refusal: "held_back_at_own_wish",
  });
  expect(await holdBackSubmission(hearingId, 1, { reason: "X" }, other)).toMatchObject({
    refusal: "held_back_at_own_wish",
  });
  await expect(
    pool.query("UPDATE public_text SET clearance = 'published', cleared_by_id = $1", [other.id]),
  ).rejects.toThrow(/held_back_at_own_wish/);

  must(await allowSubmission(participantId, 1));
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  expect(await countCasework(hearingId, { filter: "uncleared", words: "" })).toBe(1);
  must(await publishSubmission(hearingId, 1, everything, other));
  expect(await findPublicSubmission(hearingId, 1)).not.toBeNull();
  await expect(pool.query("DELETE FROM public_text")).rejects.toThrow(/public_text_is_kept/);
});

test("its participant and whoever signed it are told, each in their own words", async ({
  database: { prisma },
}) => {
  const { hearingId, owner, participantId } = await answeredHearing(said);
  const people = [{ name: "Eva", email: "eva@post.example", address: "" }];
  must(await addSignatories(hearingId, 1, { people }, owner));
  must(await withholdSubmission(participantId, 1));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  const textTo = (to: string) =>
    sink.all({ to, subject: "bliver ikke vist offentligt" }).map(({ text }) => text.replaceAll(/\s+/g, " "));
  expect(textTo("ida@post.example")).toEqual([
    expect.stringContaining("Du har bedt om, at dit høringssvar nr. 1"),
  ]);
  expect(textTo("eva@post.example")).toEqual([expect.stringContaining("Afsenderen har bedt om")]);
  mailer.close();
  await sink.close();
  const row = await prisma.participant.findUniqueOrThrow({ where: { id: participantId } });
  const page = await findMyPage({ id: row.id, linkEpoch: row.linkEpoch });
  expect(page?.submissions[0]).toMatchObject({ clearance: "held_back", ownWish: true });
});

test("it can be asked for before anybody has looked, is kept when the submission is edited, and only by its sender", async ({
  database: { prisma },
}) => {
  const { hearingId, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida" });
  const bo = await receive(hearingId, { name: "Bo" });
  for (const deed of [withholdSubmission, allowSubmission])
    expect(await deed(bo.participantId, 1)).toMatchObject({ refusal: "not_found" });
  must(await withholdSubmission(ida.participantId, 1));
  const form = {
    idempotencyKey: "a key of the test",
    body: "Nyt.",
    onBehalfOf: "self" as const,
    organisation: "",
  };
  must(await replaceSubmission(ida.participantId, 1, { ...form, sectionIdentity: null, locale: "da" }));
  expect(await publishSubmission(hearingId, 3, everything, owner)).toMatchObject({
    refusal: "held_back_at_own_wish",
  });
  must(await withdrawSubmission(hearingId, 3, "participant"));
  expect(await withholdSubmission(ida.participantId, 3)).toMatchObject({ refusal: "submission_withdrawn" });
  must(await allowSubmission(ida.participantId, 3));
  expect((await prisma.publicText.findFirstOrThrow({ where: { submission: { number: 3 } } })).clearance).toBe(
    "withdrawn",
  );
});
