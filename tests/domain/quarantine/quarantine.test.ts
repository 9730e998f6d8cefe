import pg from "pg";
import { verify } from "#app/commands/verify/verifier.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { listLacking } from "#app/domain/follow-ups/list-lacking.ts";
import { listLedger } from "#app/domain/follow-ups/list-ledger.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { moveDeadline } from "#app/domain/hearings/move-deadline.ts";
import { groupSubmissions } from "#app/domain/letter-groups/group-submissions.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { confirmSpam } from "#app/domain/quarantine/confirm-spam.ts";
import { countSetAside, listQuarantine } from "#app/domain/quarantine/list-quarantine.ts";
import { releaseSubmissions } from "#app/domain/quarantine/release-submissions.ts";
import { setAside } from "#app/domain/quarantine/set-aside.ts";
import { listReleaseObstacles } from "#app/domain/responses/list-release-obstacles.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { addSignatories } from "#app/domain/submissions/add-signatories.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { countUnread } from "#app/domain/submissions/count-unread.ts";
import { findProof } from "#app/domain/submissions/find-proof.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { countCasework } from "#app/domain/submissions/list-casework.ts";
import { listPublicSubmissions } from "#app/domain/submissions/list-public-submissions.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { signatoriesForm } from "#app/domain/submissions/signatory.ts";
import { RULES, type Sign, signsOf } from "#app/domain/submissions/suspicions.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addDays, dayOf, isoDay } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, hearing, must, receive, shownHearing } from "#tests/support/situation.ts";

const ALL = { state: "waiting" as const, sign: "" };
const MACHINE = { suspicions: ["hidden_field_filled", "many_links"], setAside: true };
const told = async (participantId: string) =>
  (await database().followUp.findMany({ where: { participantId }, orderBy: { milestone: "asc" } })).map(
    ({ milestone }) => milestone,
  );

test("one sign is noted, several or the hidden field set a submission aside, and none refuses it", () => {
  const isSuspicious = (signs: Sign[]) =>
    signs.reduce((sum, sign) => sum + RULES.weights[sign], 0) >= RULES.setAsideFrom;
  const form = { website: "", body: "Vandet er brunt." };
  const links = "https://a.example ".repeat(6);
  expect(signsOf(form, 40)).toEqual([]);
  expect(signsOf({ website: "x", body: links }, 2.9)).toEqual([
    "hidden_field_filled",
    "sent_within_three_seconds",
    "many_links",
  ]);
  expect(isSuspicious([])).toBe(false);
  expect(isSuspicious(["sent_within_three_seconds"])).toBe(false);
  expect(isSuspicious(["many_links"])).toBe(false);
  expect(isSuspicious(["sent_within_three_seconds", "many_links"])).toBe(true);
  expect(isSuspicious(["hidden_field_filled"])).toBe(true);
});

test("what is set aside has its number and is kept, and nobody counts it, reads it, is told of it or publishes it", async ({
  database: _,
}) => {
  const { hearingId, slug, other } = await hearing();
  await receive(hearingId);
  const machine = await receive(hearingId, { ...MACHINE, name: "Bot" });
  expect(machine).toMatchObject({ number: 2, late: false });
  expect(await told(machine.participantId)).toEqual([]);
  expect((await shownHearing(slug))?.submissionCount).toBe(1);
  expect(await listPublicSubmissions(hearingId, 1)).toMatchObject({ received: 1 });
  expect(await countCasework(hearingId, { filter: "all", words: "" })).toBe(1);
  expect(await countUnread(hearingId)).toBe(1);
  expect((await listReleaseObstacles(hearingId)).obstacles.map(({ number }) => number)).toEqual([1]);
  expect((await listLedger(hearingId, { filter: "all", words: "" }, null)).lines).toHaveLength(1);
  expect((await listLacking(hearingId)).map(({ name }) => name)).not.toContain("Bot");
  must(await confirmAddress(machine.participantId));
  const nothing = { ranges: [], phrases: [] };
  expect(await publishSubmission(hearingId, 2, nothing, other)).toMatchObject({
    refusal: "submission_set_aside",
  });
  const all = { start: 0, end: 16, passage: "" };
  expect(await markNothing(hearingId, 2, all, other)).toMatchObject({ refusal: "submission_set_aside" });
  expect(await countSetAside(hearingId)).toEqual({
    waiting: 1,
    spam: 0,
    signs: [
      { sign: "hidden_field_filled", count: 1 },
      { sign: "many_links", count: 1 },
    ],
  });
  const entries = await database().journalEntry.findMany({ where: { chain: hearingId } });
  expect(entries.filter(({ deed }) => deed === "submission_set_aside")).toMatchObject([
    { details: { number: 2 }, aboutId: machine.submissionId },
  ]);
});

test("people wait behind no machine: who has confirmed stands first, then who bears the fewest signs", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  await receive(hearingId, MACHINE);
  await receive(hearingId, { ...MACHINE, suspicions: ["hidden_field_filled"] });
  const person = await receive(hearingId, MACHINE);
  must(await confirmAddress(person.participantId));
  expect((await listQuarantine(hearingId, ALL, 1)).map(({ number }) => number)).toEqual([3, 2, 1]);
  const links = { ...ALL, sign: "many_links" };
  expect((await listQuarantine(hearingId, links, 1)).map(({ number }) => number)).toEqual([3, 1]);
});

test("who is let out is owed everything the others were told meanwhile, gets it by mail, and is read like any other", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await hearing();
  const body = "Brønden på torvet lugter så fælt at ingen kan sidde der om sommeren.";
  const person = await receive(hearingId, { body });
  const waiting = await receive(hearingId, { ...MACHINE, body, name: "Eva", email: "eva@post.example" });
  const { closesAt } = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  const later = isoDay(addDays(dayOf(closesAt ?? new Date()), 6));
  must(await moveDeadline(hearingId, { lastDay: later, reason: "Sommer" }, owner));
  while ((await indexSubmissions()) + (await groupSubmissions()) > 0);
  expect(await database().likeness.count({ where: { hearingId } })).toBe(1);

  expect(must(await releaseSubmissions(hearingId, { numbers: [2] }, other))).toBe(1);
  expect(await told(waiting.participantId)).toEqual(await told(person.participantId));
  expect(await releaseSubmissions(hearingId, { numbers: [2] }, other)).toMatchObject({
    refusal: "nothing_chosen",
  });
  while ((await indexSubmissions()) + (await groupSubmissions()) > 0);
  expect(await database().likeness.findMany({ orderBy: { state: "asc" } })).toMatchObject([
    { state: "first" },
    { state: "suggested", submissionId: waiting.submissionId },
  ]);
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverDue(mailer)) > 0);
  expect(sink.all({ to: "eva@post.example" }).map(({ subject }) => subject)).toHaveLength(2);
  mailer.close();
  await sink.close();
});

test("spam needs a reason and holds nothing to answer, and is let out again when it was a person", async ({
  database: { pool },
}) => {
  const { hearingId, other } = await hearing();
  for (const name of ["En", "To", "Tre"]) await receive(hearingId, { ...MACHINE, name, body: "Køb 😀 nu" });
  const spam = { reason: "Reklame for ure" };
  expect(must(await confirmSpam(hearingId, { ...ALL, sign: "many_links" }, spam, other))).toBe(3);
  expect(await countSetAside(hearingId)).toMatchObject({ waiting: 0, spam: 3 });
  expect(await database().workingText.findMany()).toMatchObject(Array(3).fill({ covered: 100 }));
  const marks = await database().nothingToAnswer.findMany();
  expect(marks.map(({ start, end }) => [start, end])).toEqual(Array(3).fill([0, "Køb 😀 nu".length]));
  expect(await database().followUp.count()).toBe(0);
  await expect(pool.query("UPDATE quarantine SET reason = ' '")).rejects.toThrow(/for_a_reason/);
  await expect(pool.query("DELETE FROM quarantine")).rejects.toThrow(/never_forgotten/);

  expect(must(await releaseSubmissions(hearingId, { numbers: [2] }, other))).toBe(1);
  expect(await countUnread(hearingId)).toBe(1);
  expect(await database().followUp.findMany()).toMatchObject([{ milestone: "receipt" }]);
});

test("whoever is set aside and then writes like a person takes part with that, and is told of no more", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const eva = { name: "Eva", email: "eva@post.example" };
  const machine = await receive(hearingId, { ...MACHINE, ...eva });
  const person = await receive(hearingId, eva);
  expect(person.participantId).toBe(machine.participantId);
  const owed = await database().followUp.findMany();
  expect(owed.map(({ occasionId }) => occasionId)).toEqual([person.submissionId]);
  const again = await receive(hearingId, { ...MACHINE, ...eva });
  expect(again.participantId).toBe(machine.participantId);
  expect(await database().followUp.count()).toBe(1);
  expect(await database().participant.findFirst()).toMatchObject({ setAside: false });
});

test("an official sets aside what shows no signs: its mails wait; what is worked on or registered stays", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await hearing();
  const sent = await receive(hearingId, { email: "kryb@post.example" });
  expect(must(await setAside(hearingId, 1, { reason: "Reklame" }, other))).toBe(1);
  expect(await setAside(hearingId, 1, { reason: "Reklame" }, other)).toMatchObject({
    refusal: "submission_set_aside",
  });
  must(await addSignatories(hearingId, 1, signatoriesForm.parse({ people: "Ib; ib@post.example" }), other));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverDue(mailer);
  expect(sink.all()).toEqual([]);
  must(await releaseSubmissions(hearingId, { numbers: [1] }, other));
  while ((await deliverDue(mailer)) > 0);
  expect(new Set(sink.all().map(({ to }) => String(to)))).toEqual(
    new Set(["kryb@post.example", "ib@post.example"]),
  );
  mailer.close();
  await sink.close();
  must(await confirmAddress(sent.participantId));
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, other));
  expect(await setAside(hearingId, 1, { reason: "Reklame" }, other)).toMatchObject({
    refusal: "worked_on_not_set_aside",
  });
  const { number } = await receive(hearingId, { channel: "letter", registeredById: owner.id });
  expect(await setAside(hearingId, number, { reason: "Reklame" }, other)).toMatchObject({
    refusal: "registered_not_set_aside",
  });
});

test("the database keeps what is set aside from points and from the public, and a hearing open while it is undecided", async ({
  database: { pool },
}) => {
  const { hearingId, owner } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Vand", reason: "Fordi." },
  });
  const { submissionId } = await receive(hearingId, MACHINE);
  const insert = {
    point: `INSERT INTO point (submission_id, number, start, "end", kind, created_by_id) VALUES ($1, 1, 0, 3, 'objection', '${owner.id}')`,
    text: `INSERT INTO public_text (submission_id, clearance, name, text, cleared_at) VALUES ($1, 'published', 'x', 'x', now())`,
  };
  for (const statement of Object.values(insert))
    await expect(pool.query(statement, [submissionId])).rejects.toThrow(/submission_is_set_aside/);
  await pool.query("ALTER TABLE hearing DISABLE TRIGGER keep_conclusion_true");
  const conclude = `UPDATE hearing SET concluded_at = now(), concluded_by_id = '${owner.id}' WHERE id = $1`;
  await expect(pool.query(conclude, [hearingId])).rejects.toThrow(/quarantine_undecided/);
  must(await confirmSpam(hearingId, { numbers: [2] }, { reason: "Reklame" }, owner));
  await pool.query(conclude, [hearingId]);
  expect(await releaseSubmissions(hearingId, { numbers: [2] }, owner)).toMatchObject({
    refusal: "hearing_concluded",
  });
});

test("who is let out after the deadline is told that the hearing is over", async ({ database: _ }) => {
  const { hearingId, other } = await hearing({ publishedDaysAgo: 90 });
  const { participantId } = await receive(hearingId, MACHINE);
  must(await closeHearing(hearingId));
  expect(await told(participantId)).toEqual([]);
  must(await releaseSubmissions(hearingId, ALL, other));
  expect(await told(participantId)).toEqual(["receipt", "closed"]);
});

test("the white book counts what was set aside, its receipt root vouches for that too, and anybody's proof still holds", async ({
  database: { url },
}) => {
  const { hearingId, owner } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Vand", reason: "Fordi." },
  });
  const { submissionId } = await receive(hearingId, MACHINE);
  const late = await receive(hearingId);
  const all = { start: 0, end: 16, passage: "" };
  must(await markNothing(hearingId, late.number, all, owner));
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  const book = await database().whiteBook.findFirstOrThrow();
  expect(JSON.parse(book.contents)).toMatchObject({
    ...{ received: 2, setAside: 1, participants: 2, late: 2, coverage: { whole: 2, holes: [] } },
  });
  for (const id of [submissionId, late.submissionId])
    expect(await findProof(id)).toMatchObject({ size: 3, root: JSON.parse(book.contents).receipts });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  expect((await verify(client)).faults).toEqual([]);
  await client.end();
});
