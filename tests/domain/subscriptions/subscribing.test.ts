import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withdrawApproval } from "#app/domain/hearings/approve-hearing.ts";
import { tellNews } from "#app/domain/news/tell-news.ts";
import { tellWeek } from "#app/domain/news/tell-week.ts";
import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { pauseAfterRestore, pauseSending } from "#app/domain/sending/pause-sending.ts";
import { reconcileMailLog } from "#app/domain/sending/reconcile-mail-log.ts";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { confirmSubscriptions } from "#app/domain/subscriptions/confirm-subscriptions.ts";
import { findSubscriber } from "#app/domain/subscriptions/find-subscriber.ts";
import { readSubscriberToken, subscriberToken } from "#app/domain/subscriptions/link.ts";
import { removeSubscriber } from "#app/domain/subscriptions/remove-subscriber.ts";
import { removeSubscription } from "#app/domain/subscriptions/remove-subscription.ts";
import { removeUnconfirmed } from "#app/domain/subscriptions/remove-unconfirmed.ts";
import { requestSubscription } from "#app/domain/subscriptions/request-subscription.ts";
import {
  type Pace,
  readSubject,
  type Subject,
  writeSubject,
} from "#app/domain/subscriptions/subscription.ts";
import { env } from "#app/server/env.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must } from "#tests/support/situation.ts";
import { subscriber } from "#tests/support/subscriber.ts";

const IDA = "ida@post.example";
const ask = (
  subject: Subject,
  { email = IDA, pace = "at_once" as Pace, at = undefined as Date | undefined } = {},
) => requestSubscription({ email, subject, pace }, "da", at);
const HOUR = 60 * 60;

/** What arrives when everything that is due is sent. */
async function delivered(): Promise<MailSink> {
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverNotices(mailer)) > 0);
  mailer.close();
  await sink.close();
  return sink;
}

test("nobody is told anything before they have said that they meant it, and saying it twice is saying it once", async ({
  database,
}) => {
  const { slug } = await hearing({ publishedDaysAgo: 10 });
  must(await ask({ hearing: slug }, { at: addSeconds(now(), -20 * 24 * HOUR) }));
  expect(must(await tellNews())).toBe(0);
  const { id } = await database.prisma.subscriber.findUniqueOrThrow({ where: { email: IDA } });
  const [line] = (await findSubscriber(id))?.subscriptions ?? [];
  expect(line).toMatchObject({ hearing: { slug }, pace: "at_once", confirmed: false });
  expect(must(await confirmSubscriptions(id, [line?.id ?? ""]))).toBe(1);
  expect(must(await confirmSubscriptions(id, [line?.id ?? ""]))).toBe(0);
  // What another asks for in the same name must be confirmed anew, and changes nothing that has been.
  must(await ask("all"));
  must(await ask({ hearing: slug }, { pace: "weekly" }));
  expect((await findSubscriber(id))?.subscriptions.map(({ pace, confirmed }) => [pace, confirmed])).toEqual([
    ["at_once", true],
    ["at_once", false],
  ]);
  expect(must(await confirmSubscriptions(crypto.randomUUID(), [line?.id ?? ""]))).toBe(0);
});

test("an address gets one mail an hour to confirm, also when it has been erased meanwhile", async ({
  database,
}) => {
  const { slug } = await hearing();
  const start = now();
  const mails = () => database.prisma.notice.count({ where: { kind: "subscription_confirm" } });
  const together = await Promise.all(Array.from({ length: 6 }, () => ask({ hearing: slug }, { at: start })));
  expect(together.every(({ ok }) => ok)).toBe(true);
  expect(await mails()).toBe(1);
  expect(await database.prisma.subscription.count()).toBe(1);
  const { id } = await database.prisma.subscriber.findFirstOrThrow();
  must(await removeSubscriber(id));
  expect(await mails()).toBe(0);
  must(await ask("all", { at: addSeconds(start, HOUR - 1) }));
  expect(await mails()).toBe(0);
  must(await ask("all", { at: addSeconds(start, HOUR) }));
  expect(await mails()).toBe(1);
  expect(JSON.stringify(await database.prisma.askedAddress.findMany())).not.toMatch(/ida|post/);
});

test("what the public cannot see cannot be subscribed to", async ({ database }) => {
  const draft = await hearing({ publishedDaysAgo: -20, approved: false });
  for (const subject of [{ hearing: draft.slug }, { hearing: "findes-ikke" }, { topic: "Vand" }])
    expect(await ask(subject)).toMatchObject({ refusal: "subscription_of_nothing" });
  expect(await database.prisma.subscriber.count()).toBe(0);
  for (const subject of [{ hearing: "a-b" }, { topic: "Vand: og hearing:" }, "all"] satisfies Subject[])
    expect(readSubject(writeSubject(subject))).toEqual(subject);
  expect(readSubject("intet")).toBeNull();
});

test("the mail in which an address confirms has what it is about, and nothing that the asker wrote", async ({
  database,
}) => {
  const { slug } = await hearing();
  must(await ask({ hearing: slug }));
  must(await ask({ topic: "Vand" }));
  const { id } = await database.prisma.notice.findFirstOrThrow();
  const mail = await composeNotice(id);
  expect(mail).toMatchObject({ to: IDA, subject: "Bekræft, at du vil have nyt om høringer" });
  expect(mail?.text).toContain("- Høring: Vandstrategi\n- Emne: Vand");
  const { id: subscriberId } = await database.prisma.subscriber.findFirstOrThrow();
  expect(mail?.text).toContain(`/subscriptions/${subscriberToken(subscriberId)}`);
  const lines = (await findSubscriber(subscriberId))?.subscriptions ?? [];
  must(
    await confirmSubscriptions(
      subscriberId,
      lines.map((line) => line.id),
    ),
  );
  expect((await composeNotice(id))?.subject).toBe("Dine abonnementer på nyt om høringer");
});

test("who never confirms is erased after seven days, who did stays", async ({ database }) => {
  await hearing();
  const start = now();
  must(await ask("all", { at: start, email: "aldrig@post.example" }));
  const stays = await subscriber(IDA, "all", { at: start });
  must(await ask({ topic: "Vand" }, { at: start }));
  expect(must(await removeUnconfirmed(addSeconds(start, 7 * 24 * HOUR - 1)))).toBe(0);
  expect(must(await removeUnconfirmed(addSeconds(start, 7 * 24 * HOUR + 1)))).toBe(2);
  expect((await database.prisma.subscriber.findMany()).map(({ id }) => id)).toEqual([stays]);
  expect((await findSubscriber(stays))?.subscriptions).toHaveLength(1);
  expect(await database.prisma.notice.count({ where: { subscriberId: { not: stays } } })).toBe(0);
});

test("whoever ends it while a mail is due gets none, and nothing is left of them", async ({ database }) => {
  const { slug } = await hearing({ publishedDaysAgo: 10 });
  const before = addSeconds(now(), -11 * 24 * HOUR);
  const id = await subscriber(IDA, { hearing: slug }, { at: before });
  const other = await subscriber("bo@post.example", "all", { at: before });
  expect(must(await tellNews())).toBe(2);
  must(await removeSubscriber(id));
  must(await removeSubscriber(id));
  expect((await delivered()).all().map(({ to }) => to[0])).not.toContain(IDA);
  for (const table of ["subscriber", "subscription", "telling", "notice"]) {
    const where = table === "subscriber" ? "id" : "subscriber_id";
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${where} = $1`,
      [id],
    );
    expect(rows, table).toEqual([{ n: 0 }]);
  }
  expect(await findSubscriber(other)).not.toBeNull();
  expect(readSubscriberToken(subscriberToken(id))).toBe(id);
  expect(readSubscriberToken(`${subscriberToken(id)}x`)).toBeNull();
});

test("what was due of a subscription that has ended is not sent, though another one goes on", async ({
  database,
}) => {
  const { slug } = await hearing({ publishedDaysAgo: 10 });
  const before = addSeconds(now(), -11 * 24 * HOUR);
  const id = await subscriber(IDA, { hearing: slug }, { at: before });
  await subscriber(IDA, { topic: "Vand" }, { at: now() });
  must(await tellNews());
  await database.prisma.notice.deleteMany({ where: { kind: "subscription_confirm" } });
  await database.pool.query("UPDATE hearing SET topic = 'Luft'");
  const [first] = (await findSubscriber(id))?.subscriptions ?? [];
  must(await removeSubscription(id, first?.id ?? ""));
  expect((await delivered()).all()).toEqual([]);
  expect((await findSubscriber(id))?.subscriptions).toHaveLength(1);
});

test("what is no longer public when its mail is due is not told", async ({ database }) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: -20 });
  await subscriber(IDA, "all", { at: addSeconds(now(), -HOUR) });
  await database.pool.query("UPDATE hearing SET approved_at = clock_timestamp()");
  expect(must(await tellNews())).toBe(1);
  must(await withdrawApproval(hearingId, owner));
  await database.prisma.notice.deleteMany({ where: { kind: "subscription_confirm" } });
  expect((await delivered()).all()).toEqual([]);
});

test("after an older copy of the database is put back, nobody is told again what they have been told", async ({
  database,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-mail-log-"));
  env().MAIL_LOG = folder;
  try {
    const { owner } = await hearing({ publishedDaysAgo: 10 });
    const at = addSeconds(now(), -11 * 24 * HOUR);
    await subscriber(IDA, "all", { at });
    await subscriber("ugentlig@post.example", "all", { at: addSeconds(at, -2 * 24 * HOUR), pace: "weekly" });
    must(await tellNews());
    must(await tellWeek());
    expect((await delivered()).all({ subject: /åben|Ugens nyt/ })).toHaveLength(2);
    const written = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
    expect(written.join("")).not.toMatch(/post\.example/);
    // The older copy knows nothing of any of it.
    await database.pool.query(
      "DELETE FROM telling; DELETE FROM notice; DELETE FROM news; DELETE FROM digest_round",
    );
    must(await pauseAfterRestore());
    expect(must(await reconcileMailLog())).toEqual({ sent: 2, unknown: 0 });
    must(await resumeSending(null, owner));
    must(await tellNews());
    must(await tellWeek());
    expect((await delivered()).all()).toEqual([]);
  } finally {
    env().MAIL_LOG = undefined;
    rmSync(folder, { recursive: true });
  }
});

test("while sending is stopped no subscriber is written to, and afterwards each once", async ({
  database,
}) => {
  const { hearingId, slug, owner } = await hearing({ publishedDaysAgo: 10 });
  await subscriber(IDA, { hearing: slug }, { at: addSeconds(now(), -11 * 24 * HOUR) });
  await database.prisma.notice.deleteMany({ where: { kind: "subscription_confirm" } });
  expect(must(await tellNews())).toBe(1);
  const { id } = await database.prisma.notice.findFirstOrThrow({ where: { kind: "subscription_news" } });
  const mayBegin = async (of = id) =>
    (await database.pool.query("SELECT may_begin_notice($1) AS may", [of])).rows[0].may;
  const stands = () => database.prisma.notice.findUniqueOrThrow({ where: { id } });
  const before = await stands();
  for (const stopped of [hearingId, null]) {
    must(await pauseSending(stopped, { reason: "Der er en fejl." }, owner));
    expect((await delivered()).all()).toEqual([]);
    expect(await stands()).toEqual(before);
    expect(await mayBegin()).toBe(false);
    must(await resumeSending(stopped, owner));
  }
  expect(await mayBegin()).toBe(true);
  expect(await mayBegin(crypto.randomUUID())).toBe(false);
  expect((await delivered()).all().map(({ to, subject }) => [to[0], subject])).toEqual([
    [IDA, "Høringen er åben: Vandstrategi"],
  ]);
  expect((await delivered()).all()).toEqual([]);
});
