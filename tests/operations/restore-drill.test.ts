import { statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { verify } from "#app/commands/verify/verifier.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { connectTo, database, disconnect, pool } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { test as base, command, everything, onDatabase, rules } from "#tests/support/backup.ts";
import { expect } from "#tests/support/database.ts";
import { type Site, startSite } from "#tests/support/server.ts";
import { answeredHearing, hearing, must, official, PASSWORD, receive } from "#tests/support/situation.ts";

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  site: async ({}, use) => {
    const site = await startSite({ worker: false });
    connectTo(site.databaseUrl);
    await use(site);
    await disconnect();
    await site.stop();
  },
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("waited in vain");
    await wait(20);
  }
}

const faultsOf = (url: string) => onDatabase(url, async (client) => (await verify(client)).faults);
const counted = async (state: string) => database().followUp.count({ where: { state: state as "sent" } });

/** What is written in by those who take part while a backup is taken, and the pause that a restore makes. */
const GROWING = [
  "follow_up",
  "journal_entry",
  "participant",
  "submission",
  "submission_counter",
  "working_text",
];
const RESTORED = ["journal_entry", "sending_pause"];
const PASSING = [
  "session",
  "verification",
  "attempt_limit",
  "mail_turn",
  "intake_trace",
  "_prisma_migrations",
];

test("the drill: taken while people write, put back later, and nobody gets anything twice", async ({
  site,
  folder,
  emptyUrl,
}) => {
  test.setTimeout(240_000);
  const said = { name: "Ida Å", email: "ida@x.example", body: "Vandet er brunt.\n\\N\tog \\." };
  const { hearingId, owner } = await answeredHearing({ said, theme: "Vand", reason: "Vi skifter rørene." });
  const administrator = await official("Ada", ["administrator"]);
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  for (let index = 0; index < 40; index += 1) await receive(hearingId);
  const MAIL_LOG = path.join(folder, "mail-log");
  const first = site.startWorker({ MAIL_LOG, MAIL_PER_SECOND: "20" });
  await until(() => site.mails.all().length >= 20);
  expect(await first.stop()).toBe(0);
  // A mail server has put these off: they are still owed when everything else has gone.
  const { rowCount: putOff } = await pool().query(
    `UPDATE follow_up SET due_at = now() + interval '1 hour'
      WHERE id IN (SELECT id FROM follow_up WHERE state = 'owed' LIMIT 8)`,
  );
  // This one the clock closes after the backup, and once more after the restore.
  const late = await hearing({ publishedDaysAgo: 90 });
  for (let index = 0; index < 5; index += 1) await receive(late.hearingId);
  await fetch(`${site.url}${paths.signIn()}`, {
    method: "POST",
    body: new URLSearchParams({ email: owner.email, password: PASSWORD }),
    headers: { Origin: new URL(site.url).origin },
    redirect: "manual",
  });
  expect(await database().session.count()).toBe(1);

  const running = await hearing();
  let writing = true;
  const writer = (async () => {
    for (; writing; await wait(100)) await receive(running.hearingId);
  })();
  await until(
    async () => (await database().submission.count({ where: { hearingId: running.hearingId } })) > 3,
  );
  const file = path.join(folder, "backup");
  const taken = await command("backup", { DATABASE_URL: site.databaseUrl }, file);
  expect(taken).toEqual({ code: 0, said: expect.stringMatching(/personal data and is not encrypted/) });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const written = await database().submission.count();
  await until(async () => (await database().submission.count()) > written + 3);
  writing = false;
  await writer;
  const original = await everything(site.databaseUrl);

  const second = site.startWorker({ MAIL_LOG, MAIL_PER_SECOND: "40" });
  await until(async () => {
    const closed = { milestone: "closed" as const, hearingId: late.hearingId, state: "sent" as const };
    const open = (await counted("owed")) + (await counted("sending"));
    return open === putOff && (await database().followUp.count({ where: closed })) === 5;
  });
  await second.kill();
  const before = site.mails.all().length;

  const putBack = await command("restore", { DATABASE_URL: emptyUrl }, file);
  expect(putBack).toEqual({
    code: 0,
    said: expect.stringMatching(/All mails are stopped[\s\S]*npm run reconcile/),
  });
  const restored = await everything(emptyUrl);
  expect([...restored.keys()]).toEqual([...original.keys()]);
  for (const [table, lines] of restored) {
    if (PASSING.slice(0, 5).includes(table)) expect(lines, table).toEqual([]);
    if ([...GROWING, ...RESTORED, ...PASSING].includes(table)) continue;
    expect(lines, table).toEqual(original.get(table));
  }
  await expectTheSameMoment(emptyUrl, original, restored, running.hearingId, written);
  expect(await rules(emptyUrl)).toEqual(await rules(site.databaseUrl));
  expect(await faultsOf(emptyUrl)).toEqual([]);

  await disconnect();
  connectTo(emptyUrl);
  const third = site.startWorker({ MAIL_LOG, DATABASE_URL: emptyUrl });
  await until(
    async () => (await database().sendingPause.count({ where: { NOT: { reconciledAt: null } } })) === 1,
  );
  await wait(1500);
  expect(site.mails.all()).toHaveLength(before);
  await pool().query("UPDATE follow_up SET due_at = now() WHERE state = 'owed'");
  must(await resumeSending(null, administrator));
  await until(async () => (await counted("owed")) + (await counted("sending")) === 0);
  expect(await counted("sent")).toBe(await database().followUp.count());
  await third.stop();
  const told = site.mails.all().map(({ to, subject }) => `${to} ${subject}`);
  expect(told).toHaveLength(before + Number(putOff));
  expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual([]);
  const { rows } = await pool().query("SELECT details FROM journal_entry WHERE deed = 'database_restored'");
  expect(rows).toHaveLength(1);
});

/** What grew meanwhile is there as far as it went at one moment, and not a row further. */
async function expectTheSameMoment(
  url: string,
  original: Map<string, string[]>,
  restored: Map<string, string[]>,
  hearingId: string,
  written: number,
): Promise<void> {
  for (const table of GROWING.filter((name) => !["submission_counter", "journal_entry"].includes(name))) {
    const there = new Set(original.get(table));
    expect(
      restored.get(table)?.filter((line) => !there.has(line)),
      table,
    ).toEqual([]);
  }
  await onDatabase(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS submissions, max(number) AS last, (SELECT last FROM submission_counter WHERE hearing_id = $1) AS counted,
              (SELECT count(*)::int FROM participant WHERE hearing_id = $1) AS participants,
              (SELECT count(*)::int FROM follow_up WHERE hearing_id = $1 AND milestone = 'receipt') AS receipts
         FROM submission WHERE hearing_id = $1`,
      [hearingId],
    );
    const [{ submissions, ...others }] = rows;
    expect(submissions).toBeGreaterThan(3);
    expect(submissions).toBeLessThanOrEqual(written);
    expect(others).toEqual({
      last: submissions,
      counted: submissions,
      participants: submissions,
      receipts: submissions,
    });
  });
}
