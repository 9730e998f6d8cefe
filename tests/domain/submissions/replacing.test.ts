import { randomUUID } from "node:crypto";
import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { listLacking } from "#app/domain/follow-ups/list-lacking.ts";
import { groupSubmissions } from "#app/domain/letter-groups/group-submissions.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { addSignatories } from "#app/domain/submissions/add-signatories.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { findProof } from "#app/domain/submissions/find-proof.ts";
import { findReplacement } from "#app/domain/submissions/find-replacement.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { countCasework, listCasework } from "#app/domain/submissions/list-casework.ts";
import {
  findPublicSubmission,
  listPublicSubmissions,
} from "#app/domain/submissions/list-public-submissions.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { type Replacement, replaceSubmission } from "#app/domain/submissions/replace-submission.ts";
import { verifyReceipt } from "#app/domain/submissions/verify-receipt.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { findContents } from "#app/domain/white-book/find-contents.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { database, pool } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, hearing, must, receive, shownHearing } from "#tests/support/situation.ts";

const edited = (said: Partial<Replacement> = {}): Replacement => ({
  ...{ idempotencyKey: randomUUID(), body: "Brønden lugter stadig.", onBehalfOf: "self", organisation: "" },
  ...{ sectionIdentity: null, locale: "da" },
  ...said,
});
const aDayBeforeTheDeadline = async (hearingId: string) => {
  const { closesAt } = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  return new Date((closesAt?.getTime() ?? 0) - 24 * 60 * 60 * 1000);
};
const numbersIn = async (hearingId: string, filter: "all" | "replaced") =>
  (await listCasework(hearingId, { filter, words: "" }, { after: 0 })).lines.map(({ number }) => number);

test("what is edited is a new submission with a receipt that names the old one, which is kept, withdrawn and counted no more", async ({
  database: { prisma },
}) => {
  const { hearingId, slug, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida", email: "ida@post.example", body: "Brønden lugter." });
  must(await confirmAddress(ida.participantId));
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner));
  const mark = { start: null, end: null, passage: "Brønden", kind: "objection" as const, section: null };
  must(await markPoint(hearingId, 1, { ...mark, themes: [], newTheme: "" }, owner));
  await receive(hearingId, { name: "Bo", body: "Enig." });

  const form = edited();
  const stored = must(await replaceSubmission(ida.participantId, 1, form));
  expect(stored).toMatchObject({ number: 3, participantId: ida.participantId, late: false, again: false });
  expect(must(await replaceSubmission(ida.participantId, 1, form))).toMatchObject({ number: 3, again: true });

  const old = await prisma.submission.findUniqueOrThrow({
    where: { id: ida.submissionId },
    include: { publicText: true, points: true, workingText: true },
  });
  expect(old.body).toBe("Brønden lugter.");
  expect(old.publicText?.clearance).toBe("withdrawn");
  expect(old.points).toEqual([]);
  expect(old.workingText?.covered).toBe(100);
  expect(await numbersIn(hearingId, "all")).toEqual([2, 3]);
  expect(await numbersIn(hearingId, "replaced")).toEqual([1]);
  expect(await countCasework(hearingId, { filter: "all", words: "" })).toBe(2);
  expect((await listPublicSubmissions(hearingId, 1)).received).toBe(2);
  expect((await shownHearing(slug))?.submissionCount).toBe(2);
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  expect(await findReplacement(hearingId, 1)).toEqual({ number: 3, published: false });
  const check = { by: "receipt" as const, hearing: slug, number: 1, fingerprint: old.fingerprint };
  expect(await verifyReceipt(check)).toMatchObject({ verdict: "waiting", replacedBy: 3 });
  must(await publishSubmission(hearingId, 3, { ranges: [], phrases: [] }, owner));
  must(await replaceSubmission(ida.participantId, 3, edited({ body: "Nu er den tør." })));
  expect(await findReplacement(hearingId, 1)).toEqual({ number: 4, published: false });
  const lacking = (await listLacking(hearingId)).filter((one) => one.participantId === ida.participantId);
  expect(
    lacking.filter(({ milestone, state }) => milestone === "publication" && state === "missing"),
  ).toEqual([]);

  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  const mails = sink.all({ to: "ida@post.example" });
  expect(mails.map(({ subject }) => subject.replace(/ – .*/, ""))).toEqual([
    "Kvittering for dit høringssvar nr. 1",
    "Høringssvar nr. 1 er offentliggjort",
    "Kvittering for dit høringssvar nr. 3",
    "Høringssvar nr. 3 er offentliggjort",
    "Kvittering for dit høringssvar nr. 4",
  ]);
  expect(mails[2]?.text).toContain("Det træder i stedet for nr. 1");
  expect(mails[2]?.text).toContain("Brønden lugter stadig.");
  mailer.close();
  await sink.close();
});

test("who had confirmed need not confirm what they edited; who had not still must", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida" });
  const bo = await receive(hearingId, { name: "Bo" });
  must(await confirmAddress(ida.participantId));
  must(await replaceSubmission(ida.participantId, 1, edited()));
  must(await replaceSubmission(bo.participantId, 2, edited()));
  must(await publishSubmission(hearingId, 3, { ranges: [], phrases: [] }, owner));
  expect(await publishSubmission(hearingId, 4, { ranges: [], phrases: [] }, owner)).toMatchObject({
    refusal: "address_unconfirmed",
  });
});

test("only its sender can replace it, once, before the deadline by when the request began, and not what was withdrawn", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida" });
  const bo = await receive(hearingId, { name: "Bo" });
  const people = [{ name: "Bo", email: null, address: "Torvet 2" }];
  must(await addSignatories(hearingId, 1, { people }, owner));
  const signed = await database().signatory.findFirstOrThrow();
  for (const other of [bo.participantId, signed.participantId, randomUUID()])
    expect(await replaceSubmission(other, 1, edited())).toMatchObject({ refusal: "not_found" });
  must(await withdrawSubmission(hearingId, 2, "participant"));
  expect(await replaceSubmission(bo.participantId, 2, edited())).toMatchObject({
    refusal: "submission_withdrawn",
  });
  const { closesAt } = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  const after = (ms: number) => new Date((closesAt?.getTime() ?? 0) + ms);
  const late = await replaceSubmission(ida.participantId, 1, edited(), after(60_000));
  expect(late).toMatchObject({ refusal: "replaced_too_late" });
  must(await replaceSubmission(ida.participantId, 1, edited({ elapsedMs: 600_000 }), after(60_000)));
  expect(await replaceSubmission(ida.participantId, 1, edited())).toMatchObject({
    refusal: "submission_replaced",
  });
  expect(await database().submission.count()).toBe(3);
});

test("what is answered in public is not replaced", async ({ database: _ }) => {
  const { hearingId, owner, participantId } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen." },
  });
  must(await releaseAnswers(hearingId, owner));
  const answered = await replaceSubmission(
    participantId,
    1,
    edited(),
    await aDayBeforeTheDeadline(hearingId),
  );
  expect(answered).toMatchObject({ refusal: "submission_answered" });
});

test("of edits at once one wins and the others are told", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  const { participantId } = await receive(hearingId);
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      replaceSubmission(participantId, 1, edited({ body: `Nr. ${index}` })),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((one) => !one.ok && one.refusal === "submission_replaced")).toHaveLength(5);
  expect(await database().submission.count()).toBe(2);
});

test("whoever signed the old one is told that they have not signed the new one", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  const { participantId } = await receive(hearingId, { name: "Ida" });
  const people = [{ name: "Eva", email: "eva@post.example", address: "" }];
  must(await addSignatories(hearingId, 1, { people }, owner));
  must(await replaceSubmission(participantId, 1, edited({ body: "Noget andet." })));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  const [mail] = sink.all({ to: "eva@post.example", subject: "erstattet" });
  expect(mail?.text).toContain("Du har ikke skrevet under på det nye");
  expect(mail?.text).not.toContain("Noget andet.");
  mailer.close();
  await sink.close();
});

test("an edited submission is not found to be like its own old text", async ({ database: { prisma } }) => {
  const body = "Vi vil have mere lys på stien langs åen, fordi mange går der om aftenen med børn og hunde.";
  const { hearingId } = await hearing();
  const { participantId } = await receive(hearingId, { body });
  const work = async () => {
    while ((await indexSubmissions()) + (await groupSubmissions()) > 0);
  };
  await work();
  must(await replaceSubmission(participantId, 1, edited({ body: `${body} Og bænke.` })));
  await work();
  expect(await prisma.letterGroup.count()).toBe(0);
  expect(
    await prisma.likeness.findMany({ select: { state: true, submission: { select: { number: true } } } }),
  ).toEqual([{ state: "first", submission: { number: 2 } }]);
});

test("a white book counts who edited once, states that one was replaced, and every receipt stays in the tree", async ({
  database: { prisma },
}) => {
  const situation = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen." },
  });
  const { hearingId, owner } = situation;
  const bo = await receive(hearingId, { name: "Bo", body: "Enig." });
  const before = await aDayBeforeTheDeadline(hearingId);
  const { submissionId } = must(await replaceSubmission(bo.participantId, 2, edited(), before));
  const mark = { start: 0, end: 22, passage: "", section: null };
  await pool().query(
    `INSERT INTO nothing_to_answer (submission_id, start, "end", created_by_id) VALUES ($1, $2, $3, $4)`,
    [submissionId, mark.start, mark.end, owner.id],
  );
  await pool().query("UPDATE working_text SET covered = 100");
  must(await releaseAnswers(hearingId, owner));
  const contents = await findContents(hearingId);
  expect(contents).toMatchObject({
    received: 2,
    replaced: 1,
    participants: 2,
    coverage: { whole: 2, holes: [] },
  });
  must(await freezeWhiteBook(hearingId, 0, owner));
  for (const { id } of await prisma.submission.findMany())
    expect(await findProof(id)).toMatchObject({ size: 3 });
  const client = new pg.Client({ connectionString: pool().options.connectionString });
  await client.connect();
  expect((await verify(client)).faults).toEqual([]);
  await client.end();
});

test("the database lets nothing be replaced by another's, nor stand beside what replaces it", async ({
  database: { pool },
}) => {
  const { hearingId } = await hearing();
  const ida = await receive(hearingId, { name: "Ida" });
  const bo = await receive(hearingId, { name: "Bo" });
  const insert = (participantId: string) =>
    pool.query(
      `INSERT INTO submission (hearing_id, participant_id, number, idempotency_key, body, fingerprint, nonce, received_at, stored_at, late, channel, replaces_id)
       SELECT hearing_id, $1, 9, gen_random_uuid()::text, body, fingerprint, nonce, received_at, stored_at, false, channel, id
         FROM submission WHERE id = $2`,
      [participantId, ida.submissionId],
    );
  await expect(insert(bo.participantId)).rejects.toThrow(/submission_cannot_be_replaced/);
  await expect(insert(ida.participantId)).rejects.toThrow(/replaced_submission_is_withdrawn/);
});
