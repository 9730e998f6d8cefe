import { setTimeout as wait } from "node:timers/promises";
import { claimDue } from "#app/domain/follow-ups/claim-due.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { listPauses, listProgress, listWaiting } from "#app/domain/sending/find-sending.ts";
import { pauseSending } from "#app/domain/sending/pause-sending.ts";
import { requestAnswersPreview, requestTestMail } from "#app/domain/sending/request-test-mail.ts";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { minutesLeft } from "#app/domain/sending/sending.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, hearing, must, official, receive } from "#tests/support/situation.ts";

const WHY = { reason: "Der er en fejl i teksten." };

async function owing(participants: number) {
  const situation = await hearing({ publishedDaysAgo: 90 });
  await Promise.all(Array.from({ length: participants }, () => receive(situation.hearingId)));
  return situation;
}

test("after a stop no mail begins, what is under way ends, and the rest goes when it is started again", async ({
  database,
}) => {
  const { hearingId, owner } = await owing(120);
  must(await closeHearing(hearingId));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  const sending = (async () => {
    while ((await deliverDue(mailer)) > 0);
  })();
  while (sink.all().length < 20) await wait(1);
  must(await pauseSending(null, WHY, owner));
  const { rows: now } = await database.pool.query("SELECT clock_timestamp() AS at");
  await sending;
  const atTheStop = sink.all().length;
  expect(atTheStop).toBeLessThan(240);
  await wait(300);
  expect(sink.all()).toHaveLength(atTheStop);
  const { rows } = await database.pool.query(
    `SELECT count(*) FILTER (WHERE begun_at > $1)::int AS late, count(*) FILTER (WHERE state = 'sending')::int AS held,
            count(*) FILTER (WHERE state = 'sent')::int AS sent, max(attempts) FILTER (WHERE state = 'owed') AS attempts
       FROM follow_up`,
    [now[0].at],
  );
  expect(rows[0]).toEqual({ late: 0, held: 0, sent: atTheStop, attempts: 0 });
  must(await resumeSending(null, owner));
  while ((await deliverDue(mailer)) > 0);
  expect(new Set(sink.all().map(({ messageId }) => messageId)).size).toBe(240);
  expect(sink.all()).toHaveLength(240);
  mailer.close();
  await sink.close();
});

test("a stop of one hearing stops no other, and is told where it is looked for", async ({ database: _ }) => {
  const stopped = await owing(2);
  const other = await owing(2);
  must(await pauseSending(stopped.hearingId, WHY, stopped.owner));
  expect(await pauseSending(stopped.hearingId, WHY, stopped.other)).toMatchObject({
    refusal: "sending_paused",
  });
  expect(await resumeSending(null, stopped.owner)).toMatchObject({ refusal: "sending_not_paused" });
  expect((await claimDue(10)).map(({ hearingId }) => hearingId)).toEqual([other.hearingId, other.hearingId]);
  expect(await listPauses(stopped.hearingId)).toMatchObject([{ pausedBy: "Anne", reason: WHY.reason }]);
  const waiting = await listWaiting();
  expect(waiting.find(({ id }) => id === stopped.hearingId)).toMatchObject({ owed: 2, paused: true });
  expect(await listProgress(other.hearingId)).toEqual([
    { milestone: "receipt", owed: 0, sending: 2, sent: 0, failed: 0, letters: 0 },
  ]);
  must(await resumeSending(stopped.hearingId, stopped.other));
  expect(await claimDue(10)).toHaveLength(2);
});

test("who stopped, when and why is kept for good, in the journal and in the database", async ({
  database,
}) => {
  const { hearingId, owner } = await hearing();
  must(await pauseSending(hearingId, WHY, owner));
  must(await resumeSending(hearingId, owner));
  const entries = await database.prisma.journalEntry.findMany({
    where: { chain: hearingId, deed: { startsWith: "sending" } },
    orderBy: { number: "asc" },
  });
  expect(entries.map(({ deed, actorId }) => [deed, actorId])).toEqual([
    ["sending_paused", owner.id],
    ["sending_resumed", owner.id],
  ]);
  expect(entries[0]?.details).toEqual(WHY);
  for (const forged of ["UPDATE sending_pause SET reason = 'x'", "DELETE FROM sending_pause"])
    await expect(database.pool.query(forged)).rejects.toThrow("sending_pause_is_never_rewritten");
  await expect(
    database.pool.query(
      "INSERT INTO sending_pause (reason, paused_by_id, paused_at) VALUES (' ', gen_random_uuid(), now())",
    ),
  ).rejects.toThrow("paused_for_a_reason");
});

test("officials still get their mails while the participants' are stopped", async ({ database: _ }) => {
  const administrator = await official("Ada", ["administrator"]);
  must(await pauseSending(null, WHY, administrator));
  must(await requestTestMail(administrator));
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverNotices(mailer);
  expect(sink.all({ to: administrator.email, subject: "Testmail fra Genklang" })).toHaveLength(1);
  mailer.close();
  await sink.close();
});

test("an official can send themselves the very mail that a participant would get, marked as a test", async ({
  database,
}) => {
  const said = { name: "Ida Å", email: "ida@x.example", body: "Vandet er brunt." };
  const answered = await answeredHearing({ said, theme: "Vand", reason: "Vi skifter rørene." });
  const { hearingId, participantId, owner } = answered;
  must(await requestAnswersPreview(hearingId, participantId, owner));
  expect(await requestAnswersPreview(hearingId, hearingId, owner)).toMatchObject({ refusal: "not_found" });
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverNotices(mailer);
  const mail = sink.all({ to: owner.email, subject: "[TEST" })[0];
  expect(mail?.text).toContain("Vi skifter rørene.");
  expect(mail?.html).not.toContain(participantToken({ id: participantId, linkEpoch: 1 }));
  expect(sink.all({ to: "ida@x.example" })).toEqual([]);
  expect(await database.prisma.followUp.count({ where: { milestone: "answers" } })).toBe(0);
  mailer.close();
  await sink.close();
});

test("the time that is left is told in whole minutes, and not at all when nothing goes", () => {
  expect([minutesLeft(0, 0), minutesLeft(100, 0), minutesLeft(1, 50), minutesLeft(9000, 10)]).toEqual([
    0,
    null,
    1,
    15,
  ]);
});
