import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { approveErasure, refuseErasure } from "#app/domain/retention/approve-erasure.ts";
import { forgetWords } from "#app/domain/retention/forget-words.ts";
import { requestErasure } from "#app/domain/retention/request-erasure.ts";
import { addSignatories } from "#app/domain/submissions/add-signatories.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { database, databaseUrl, transaction } from "#app/server/database.ts";
import { ok } from "#app/shared/result.ts";
import { deliverAll, wholeDatabase } from "#tests/support/concluded.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, hearing, must, receive } from "#tests/support/situation.ts";

const WHY = "Artikel 17, stk. 1.";
const said = {
  said: {
    name: "Ida zqxnavn",
    email: "zqxmail@post.example",
    address: "zqxvej 1",
    body: "Brønden hos zqxnabo lugter.",
  },
  ...{ theme: "Rør", reason: "Ledningen." },
};

test("two officials erase one participant everywhere, also in white books; others and the figures stay", async ({
  database: { prisma },
}) => {
  const { hearingId, owner, other, participantId } = await answeredHearing(said);
  const bo = await receive(hearingId, { name: "Bo", body: "Bos egne ord." });
  while ((await indexSubmissions()) > 0);
  await deliverAll();
  const id = must(await requestErasure(hearingId, participantId, WHY, owner));
  expect(await requestErasure(hearingId, participantId, WHY, other)).toMatchObject({
    refusal: "erasure_already_asked",
  });
  expect(await approveErasure(id, owner)).toMatchObject({ refusal: "own_erasure" });
  await expect(prisma.erasure.update({ where: { id }, data: { approvedById: owner.id } })).rejects.toThrow(
    /erasure_by_two/,
  );
  must(await approveErasure(id, other));
  while ((await forgetWords()) > 0);
  expect((await wholeDatabase()).match(/\w*zqx\w+/g)).toBeNull();
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  expect(await prisma.submission.findUniqueOrThrow({ where: { id: bo.submissionId } })).toMatchObject({
    ...{ body: "Bos egne ord.", erasedAt: null },
  });
  const open = await prisma.followUp.count({
    where: { participantId, state: { notIn: ["sent", "resolved"] } },
  });
  expect(open).toBe(0);
  await transaction((tx, now) => oweEverybody(tx, hearingId, "deadline_moved", id, now).then(() => ok(null)));
  expect(
    await prisma.followUp.findFirstOrThrow({ where: { participantId, milestone: "deadline_moved" } }),
  ).toMatchObject({
    state: "resolved",
    resolution: "exception",
    exceptionById: owner.id,
    resolvedById: other.id,
  });
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  expect(await verify(client)).toMatchObject({ faults: [], erased: 1 });
  await client.end();
});

test("a frozen white book loses the words of one and keeps the others' and every figure", async ({
  database: { prisma },
}) => {
  const { hearingId, owner, other, participantId } = await answeredHearing(said);
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  await deliverAll();
  const before = JSON.parse((await prisma.whiteBook.findFirstOrThrow()).contents);
  must(await approveErasure(must(await requestErasure(hearingId, participantId, WHY, owner)), other));
  const book = await prisma.whiteBook.findFirstOrThrow({ include: { files: true } });
  const after = JSON.parse(book.contents);
  expect(after).toEqual({
    ...before,
    submissions: [{ ...before.submissions[0], name: "", text: "" }],
    points: [{ ...before.points[0], text: null }],
  });
  expect(book.files).toEqual([]);
  expect(await prisma.releasedAnswer.count()).toBe(1);
});

test("what others have signed too stays, without the name of who is erased", async ({
  database: { prisma },
}) => {
  const { hearingId, owner, other, participantId } = await answeredHearing(said);
  const people = [{ name: "Eva", email: "eva@post.example", address: "" }];
  must(await addSignatories(hearingId, 1, { people }, owner));
  await deliverAll();
  must(await approveErasure(must(await requestErasure(hearingId, participantId, WHY, owner)), other));
  expect(await findPublicSubmission(hearingId, 1)).toMatchObject({ name: "", text: said.said.body });
  expect(await prisma.participant.count({ where: { name: "Eva" } })).toBe(1);
});

test("a refusal keeps everything, and it can be asked for again; nobody of another hearing is erased by it", async ({
  database: { prisma },
}) => {
  const { hearingId, owner, other } = await hearing();
  const { participantId } = await receive(hearingId, { name: "Ida" });
  const elsewhere = await hearing();
  expect(await requestErasure(elsewhere.hearingId, participantId, WHY, owner)).toMatchObject({
    refusal: "not_found",
  });
  const id = must(await requestErasure(hearingId, participantId, WHY, owner));
  must(await refuseErasure(id, other));
  expect(await approveErasure(id, other)).toMatchObject({ refusal: "not_found" });
  must(await requestErasure(hearingId, participantId, WHY, other));
  expect((await prisma.participant.findUniqueOrThrow({ where: { id: participantId } })).name).toBe("Ida");
  await expect(database().$executeRaw`DELETE FROM erasure`).rejects.toThrow(/erasure_is_kept/);
  expect(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner)).toMatchObject({
    refusal: "address_unconfirmed",
  });
});
