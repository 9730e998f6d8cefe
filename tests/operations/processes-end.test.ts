import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { test as base, expect } from "@playwright/test";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { connectTo, database, disconnect, pool } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { now } from "#app/shared/time.ts";
import { type Site, startSite } from "#tests/support/server.ts";
import { hearing, receive } from "#tests/support/situation.ts";

/** An installation of the test's own, whose processes it may end; it has no worker until the test starts one. */
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

test("a worker that is killed in the middle leaves nobody without a mail, and the next one repeats only what it held", async ({
  site,
}) => {
  const { hearingId } = await hearing();
  const many = 120;
  await Promise.all(Array.from({ length: many }, () => receive(hearingId)));
  const first = site.startWorker();
  await until(() => site.mails.all().length >= 20);
  expect(await first.kill()).toBe("SIGKILL");
  const held = await database().followUp.count({ where: { state: "sending" } });
  expect(held).toBeGreaterThan(0);

  site.startWorker();
  await until(async () => (await database().followUp.count({ where: { state: "sent" } })) === many - held);
  await pool().query("UPDATE follow_up SET lease_until = clock_timestamp() WHERE state = 'sending'");
  await until(async () => (await database().followUp.count({ where: { state: "sent" } })) === many);

  expect(new Set(site.mails.all().map(({ messageId }) => messageId)).size).toBe(many);
  expect(new Set(site.mails.all().flatMap(({ to }) => to)).size).toBe(many);
  expect(site.mails.all().length).toBeLessThanOrEqual(many + held);
  expect(await database().followUp.count()).toBe(many);
});

test("two workers at once send each follow-up once", async ({ site }) => {
  const { hearingId } = await hearing();
  await Promise.all(Array.from({ length: 150 }, () => receive(hearingId)));
  site.startWorker();
  site.startWorker();
  await until(async () => (await database().followUp.count({ where: { state: "sent" } })) === 150);
  expect(site.mails.all().length).toBe(150);
});

test("a web process that is told to stop first answers the submission that is under way", async ({
  site,
}) => {
  const { hearingId, slug } = await hearing();
  const { host, port, hostname } = new URL(site.url);
  const token = newFormToken(hearingId, now());
  const body = new URLSearchParams({
    name: "Ida",
    email: "ida@post.example",
    body: "Vent på mig.",
    onBehalfOf: "self",
  });
  body.set("formToken", token);
  const text = body.toString();
  const socket = connect(Number(port), hostname);
  const answered = textOf(socket);
  socket.write(
    `POST ${paths.submit(slug)} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${site.url}\r\nConnection: close\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${text.length}\r\n\r\n${text.slice(0, 20)}`,
  );
  await pause(300);
  const stopped = site.web.stop();
  await pause(300);
  await expect(fetch(site.url)).rejects.toThrow();
  socket.write(text.slice(20));
  expect(await answered).toContain("HTTP/1.1 303");
  expect(await stopped).toBe(0);
  expect(await database().submission.count({ where: { hearingId } })).toBe(1);
});

test("a worker that is told to stop ends what it has begun", async ({ site }) => {
  const { hearingId } = await hearing();
  await Promise.all(Array.from({ length: 120 }, () => receive(hearingId)));
  const worker = site.startWorker();
  await until(() => site.mails.all().length >= 5);
  expect(await worker.stop()).toBe(0);
  expect(await database().followUp.count({ where: { state: "sending" } })).toBe(0);
  expect(site.mails.all().length).toBe(await database().followUp.count({ where: { state: "sent" } }));
});

function textOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    socket.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
    socket.once("close", () => resolve(text)).once("error", reject);
  });
}

async function until(holds: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 10) {
    if (waited > patience) throw new Error("It did not come true");
    await pause(10);
  }
}
