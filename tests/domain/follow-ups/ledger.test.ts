import { setTimeout as pause } from "node:timers/promises";
import { beginMail } from "#app/domain/follow-ups/begin-mail.ts";
import { claimDue, renewLease } from "#app/domain/follow-ups/claim-due.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { settle, settlementOf } from "#app/domain/follow-ups/settle.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { messageIdOf } from "#app/server/mail-log.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { RefusingServer } from "#tests/support/refusing-server.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

/** A closed hearing with so many participants, each owed a receipt and the news that it has closed. */
async function closedHearing(participants: number): Promise<string> {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  await Promise.all(Array.from({ length: participants }, () => receive(hearingId)));
  must(await closeHearing(hearingId));
  return hearingId;
}

test("a milestone that is run again owes nobody anything new", async ({ database }) => {
  const hearingId = await closedHearing(5);
  must(await closeHearing(hearingId));
  expect(await database.prisma.followUp.count({ where: { milestone: "closed" } })).toBe(5);
});

test("who takes part after the closing is owed the same as the others", async ({ database }) => {
  const hearingId = await closedHearing(1);
  const { participantId } = await receive(hearingId);
  const owed = await database.prisma.followUp.findMany({ where: { participantId } });
  expect(owed.map((one) => one.milestone).sort()).toEqual(["closed", "receipt"]);
});

test("two workers send everybody exactly one mail of each, to nobody but them", async ({ database }) => {
  await closedHearing(30);
  const sink = new MailSink();
  const url = await sink.listen();
  const workers = [openMailer(url), openMailer(url)];
  await Promise.all(
    workers.map(async (mailer) => {
      while ((await deliverDue(mailer)) > 0);
      mailer.close();
    }),
  );
  const mails = sink.all();
  expect(mails).toHaveLength(60);
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(60);
  expect(await database.prisma.followUp.count({ where: { state: "sent" } })).toBe(60);
  await sink.close();
});

test("a follow-up whose worker died is taken over, and the dead one's word no longer counts", async ({
  database,
}) => {
  await closedHearing(1);
  const [held] = await claimDue(1);
  if (!held) throw new Error("Nothing was due");
  expect(await beginMail(held)).toBe(true);
  await database.pool.query("UPDATE follow_up SET lease_until = now() - interval '1 second' WHERE id = $1", [
    held.id,
  ]);
  const again = (await claimDue(10)).find((one) => one.id === held.id);
  expect(again).toMatchObject({ takenOver: true, fence: held.fence + 1 });
  const mail = { subject: "Kvittering", kept: "Tak" };
  expect(await settle(held, { kind: "sent", reply: "250 late" }, mail)).toBe(false);
  if (again) expect(await settle(again, { kind: "sent", reply: "250 OK" }, mail)).toBe(true);
  const { rows: kept } = await database.pool.query("SELECT * FROM kept_mail");
  expect(kept).toEqual([
    { follow_up_id: held.id, attempt: again?.fence, subject: "Kvittering", text: "Tak" },
  ]);
  expect(messageIdOf(held.id)).toBe(`<${held.id}@localhost>`);
});

test("a mail that its worker had not begun is no doubt; one that was under way twice is a task, not a third mail", async ({
  database,
}) => {
  await closedHearing(1);
  const ended = () =>
    database.pool.query("UPDATE follow_up SET lease_until = now() - interval '1 s' WHERE state = 'sending'");
  const [first] = await claimDue(1);
  await ended();
  const [second] = await claimDue(1);
  expect(second).toMatchObject({ id: first?.id, takenOver: false, uncertain: false });
  if (second) expect(await beginMail(second)).toBe(true);
  await ended();
  const third = (await claimDue(10)).find(({ id }) => id === first?.id);
  expect(third).toMatchObject({ takenOver: true, uncertain: true });
  if (third) expect(await beginMail(third)).toBe(true);
  await ended();
  expect((await claimDue(10)).some(({ id }) => id === first?.id)).toBe(false);
  expect(await database.prisma.followUp.findUnique({ where: { id: first?.id ?? "" } })).toMatchObject({
    state: "failed",
    uncertain: true,
  });
});

test("a mail in doubt begins only when the server has been asked: a worker that dies before leaves no second doubt", async ({
  database,
}) => {
  await closedHearing(1);
  const [held, other] = await claimDue(2);
  if (!held || !other) throw new Error("Two were due");
  await beginMail(held);
  await database.pool.query(
    "UPDATE follow_up SET lease_until = now() - interval '1 s' WHERE state = 'sending'",
  );
  const begun = async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      "SELECT id FROM follow_up WHERE begun_at IS NOT NULL AND state = 'sending'",
    );
    return rows.map(({ id }) => id).sort();
  };
  const seen: unknown[] = [];
  const server = new RefusingServer({
    look: async (step) => {
      seen.push([step, await begun()]);
    },
  });
  const mailer = openMailer(await server.listen(), 1);
  await deliverDue(mailer);
  expect(seen.slice(0, 2)).toEqual([
    ["rcpt", [other.id]],
    ["message", [held.id, other.id].sort()],
  ]);
  expect(await database.prisma.followUp.count({ where: { state: "sent" } })).toBe(2);
  mailer.close();
  await server.close();
});

test("a mail that may not go at the last moment is not handed over, and has not been tried", async () => {
  const server = new RefusingServer({});
  const mailer = openMailer(await server.listen(), 1);
  const mail = { messageId: "<a@b>", to: "ida@x.example", subject: "S", html: "<p>T</p>", text: "T" };
  const thrown = async () => {
    throw new Error("the database is away");
  };
  expect(await mailer.send(mail, async () => false)).toMatchObject({ kind: "retry", untried: true });
  const unknown = await mailer.send(mail, thrown);
  expect([unknown.kind, "untried" in unknown]).toEqual(["retry", false]);
  expect([server.offered, server.got]).toEqual([2, 0]);
  const whileAsked = mailer.send(mail, async () => {
    server.drop();
    await pause(200);
    return true;
  });
  const tried = await whileAsked;
  expect([tried.kind, "untried" in tried]).toEqual(["retry", false]);
  expect(await mailer.send(mail, async () => true)).toMatchObject({ kind: "sent" });
  mailer.close();
  await server.close();
});

test("a receipt repeats what was sent, but for a text with a CPR number in it; no later mail has one in a name", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  await receive(hearingId, { body: "Vandet er brunt." });
  await receive(hearingId, {
    ...{ body: "Mit nummer er 070761-4285, og vandet er brunt.", name: "Jens 070761-4285" },
    ...{ onBehalfOf: "company", organisation: "Vandværket v/ 070761-4285" },
  });
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverDue(mailer);
  const texts = sink.all().map(({ text }) => text);
  expect(texts.map((text) => text.includes("vandet er brunt") || text.includes("Vandet er brunt"))).toEqual(
    expect.arrayContaining([true, false]),
  );
  expect(texts.some((text) => text.includes("Du kan læse teksten på din side"))).toBe(true);
  must(await withdrawSubmission(hearingId, 2, "participant"));
  await deliverDue(mailer);
  const sent = sink.all().map(({ raw, text }) => raw + text);
  expect(sent).toHaveLength(3);
  expect(sent.join()).toContain("Jens ██████████");
  expect(sent.join()).not.toContain("070761");
  mailer.close();
  await sink.close();
});

test("a worker keeps its own follow-ups for longer, and none that another has taken over", async ({
  database,
}) => {
  await closedHearing(1);
  const [held, other] = await claimDue(2);
  if (!held || !other) throw new Error("Two were due");
  await database.pool.query("UPDATE follow_up SET lease_until = now() - interval '1 second'");
  await database.pool.query("UPDATE follow_up SET fence = fence + 1 WHERE id = $1", [other.id]);
  await renewLease([held, other]);
  expect((await claimDue(10)).map(({ id }) => id)).toEqual([other.id]);
});

test("what the server refuses for good is a task for an official, what it refuses for now is tried again", () => {
  const claimed = {
    ...{ id: "a", fence: 1, attempts: 1, uncertain: false, takenOver: false },
    ...{ hearingId: "h", participantId: "p", milestone: "closed" as const, occasionId: "h" },
  };
  expect(settlementOf(claimed, { kind: "failed", reason: "550" }).state).toBe("failed");
  expect(settlementOf(claimed, { kind: "retry", reason: "450" })).toMatchObject({ state: "owed", pause: 30 });
  const doubtful = { ...claimed, uncertain: true };
  expect(settlementOf(claimed, { kind: "uncertain", reason: "cut" })).toMatchObject({
    state: "owed",
    uncertain: true,
  });
  expect(settlementOf(doubtful, { kind: "uncertain", reason: "cut" }).state).toBe("failed");
});

test("a follow-up is never deleted, and never unsent", async ({ database }) => {
  await closedHearing(1);
  await expect(database.pool.query("DELETE FROM follow_up")).rejects.toThrow("follow_up_is_never_forgotten");
});

test("a mail server that does not let us in makes no mail fail; one that knows no such address does", async ({
  database,
}) => {
  await closedHearing(1);
  for (const [refuse, kind] of [
    [{ onAuth: "535 no" }, "retry"],
    [{ onMailFrom: "550 we do not know you" }, "retry"],
    [{ onRcptTo: "550 no such user" }, "failed"],
  ] as const) {
    const server = new RefusingServer(refuse);
    const mailer = openMailer(await server.listen());
    const mail = { messageId: "<a@b>", to: "ida@x.example", subject: "S", html: "<p>T</p>", text: "T" };
    expect(await mailer.send(mail), JSON.stringify(refuse)).toMatchObject({ kind });
    mailer.close();
    await server.close();
  }
  expect(await database.prisma.followUp.count({ where: { state: "failed" } })).toBe(0);
});
