import { claimDue } from "#app/domain/follow-ups/claim-due.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { LAST_ATTEMPT, pauseAfter } from "#app/domain/follow-ups/settle.ts";
import { takeAnyTurn } from "#app/domain/sending/take-turn.ts";
import { env } from "#app/server/env.ts";
import { openMailer } from "#app/server/mailer.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { RefusingServer } from "#tests/support/refusing-server.ts";
import { hearing, receive } from "#tests/support/situation.ts";

/** Runs some work with a setting of this process changed. */
async function withSettings(changed: Partial<ReturnType<typeof env>>, work: () => Promise<void>) {
  const before = { ...env() };
  Object.assign(env(), changed);
  try {
    await work();
  } finally {
    for (const name of Object.keys(changed)) Reflect.deleteProperty(env(), name);
    Object.assign(env(), before);
  }
}

test("all workers together send no faster than MAIL_PER_SECOND", async ({ database }) => {
  const { hearingId } = await hearing();
  for (let index = 0; index < 40; index += 1) await receive(hearingId);
  const sink = new MailSink();
  const url = await sink.listen();
  await withSettings({ MAIL_PER_SECOND: 20 }, async () => {
    const began = performance.now();
    await Promise.all(
      [openMailer(url), openMailer(url), openMailer(url)].map(async (mailer) => {
        while ((await deliverDue(mailer)) > 0);
        mailer.close();
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    expect(seconds).toBeGreaterThan(1.9);
    expect(seconds).toBeLessThan(6);
  });
  expect(sink.all()).toHaveLength(40);
  const { rows } = await database.pool.query(
    `SELECT max(near)::int AS most FROM (SELECT count(*) OVER (ORDER BY begun_at RANGE BETWEEN '1 second' PRECEDING AND CURRENT ROW) AS near
       FROM follow_up) counted`,
  );
  expect(rows[0].most).toBeLessThanOrEqual(24);
  await sink.close();
});

test("a domain with many recipients holds up no other", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  for (let index = 0; index < 60; index += 1) await receive(hearingId, { email: `b${index}@stor.example` });
  for (let index = 0; index < 5; index += 1) await receive(hearingId, { email: `c@lille-${index}.example` });
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await withSettings({ MAIL_PER_DOMAIN_PER_SECOND: 5 }, async () => {
    const began = performance.now();
    for (let round = 0; round < 4; round += 1) await deliverDue(mailer);
    const seconds = (performance.now() - began) / 1000;
    expect(sink.all().filter(({ to }) => to[0]?.includes("lille"))).toHaveLength(5);
    const big = sink.all().filter(({ to }) => to[0]?.includes("stor")).length;
    expect(big).toBeLessThanOrEqual(5 * seconds + 2);
  });
  mailer.close();
  await sink.close();
});

test("a turn that another process has taken is waited for", async ({ database }) => {
  await withSettings({ MAIL_PER_SECOND: 5 }, async () => {
    await database.pool.query(
      "INSERT INTO mail_turn VALUES ('all', clock_timestamp() + interval '400 milliseconds')",
    );
    const began = performance.now();
    await takeAnyTurn();
    expect(performance.now() - began).toBeGreaterThan(350);
  });
});

test("a mail is tried again for three days, with growing pauses, and no longer", () => {
  const pauses = Array.from({ length: LAST_ATTEMPT - 1 }, (_, index) => pauseAfter(index + 1));
  const days = pauses.reduce((sum, seconds) => sum + seconds, 0) / (24 * 60 * 60);
  expect(days).toBeGreaterThan(2.75);
  expect(days).toBeLessThanOrEqual(3);
  expect(pauses.every((seconds, index) => index === 0 || seconds >= (pauses[index - 1] ?? 0))).toBe(true);
});

test("a server that asks to be left alone gets no mail for a minute, from any worker", async ({
  database,
}) => {
  const { hearingId } = await hearing();
  for (let index = 0; index < 8; index += 1) await receive(hearingId);
  const server = new RefusingServer({ onMailFrom: "421 too busy" });
  const mailer = openMailer(await server.listen(), 1);
  await deliverDue(mailer);
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS owed, count(*) FILTER (WHERE attempts > 0)::int AS tried,
            (SELECT extract(epoch FROM free_at - clock_timestamp())::float8 FROM mail_turn WHERE key = 'server') AS pause
       FROM follow_up WHERE state = 'owed'`,
  );
  expect(server.offered, "on its one connection").toBe(1);
  expect(rows[0]).toMatchObject({ owed: 8, tried: 1 });
  expect(rows[0].pause).toBeGreaterThan(50);
  expect(await deliverDue(mailer)).toBe(0);
  await database.pool.query("UPDATE mail_turn SET free_at = now() - interval '1 second'");
  expect((await claimDue(10)).length).toBeGreaterThan(0);
  mailer.close();
  await server.close();
});
