import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { pool } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, test } from "#tests/support/browser.ts";
import { hearing } from "#tests/support/situation.ts";

const tokenIn = (page: string): string => /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? "";
const clockIn = (page: string): number => Number(/data-now="(\d+)"/.exec(page)?.[1]);

/** A page, and whether it was kept: then it goes out whole, and its length is known. */
async function ask(url: string): Promise<{ page: string; kept: boolean }> {
  const answer = await fetch(url);
  return { page: await answer.text(), kept: answer.headers.has("content-length") };
}

test("a form that is kept for all has another key each time, and what two people send with theirs is stored twice", async ({
  site,
}) => {
  const { slug, hearingId } = await hearing();
  const show = async () => (await ask(`${site.url}${paths.submit(slug)}`)).page;
  const [first, second, third] = [await show(), await show(), await show()];
  expect(new Set([first, second, third].map(tokenIn)).size).toBe(3);
  expect(clockIn(third)).toBeGreaterThan(clockIn(first));
  const rest = (page: string) => page.replaceAll(tokenIn(page), "").replaceAll(String(clockIn(page)), "");
  expect(rest(third)).toBe(rest(second));
  expect(await ask(`${site.url}${paths.submit(slug)}`)).toMatchObject({ kept: true });
  const send = (page: string, name: string) =>
    fetch(`${site.url}${paths.submit(slug)}`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: site.url },
      body: new URLSearchParams({
        ...{ formToken: tokenIn(page), name, email: `${name}-${crypto.randomUUID()}@stedet.example` },
        ...{ body: "Brønden lugter.", onBehalfOf: "self" },
      }),
    });
  for (const [page, name] of [
    [second, "ida"],
    [third, "bo"],
  ] as const)
    expect((await send(page, name)).status, name).toBe(303);
  const { rows } = await pool().query("SELECT count(*)::int AS all FROM submission WHERE hearing_id = $1", [
    hearingId,
  ]);
  expect(rows).toEqual([{ all: 2 }]);
});

test("a kept form is made anew when an alert begins, and then asks each for a proof of their own", async ({
  site,
}) => {
  const { slug, hearingId } = await hearing();
  const show = async () => (await fetch(`${site.url}${paths.submit(slug)}`)).text();
  for (let times = 0; times < 2; times += 1) expect(await show()).not.toContain("data-challenge");
  await pool().query("INSERT INTO alert (hearing_id, began_at) VALUES ($1, now())", [hearingId]);
  await expect.poll(show, { timeout: 5_000 }).toContain("data-challenge");
});

test("of many who ask for a page at once, one makes it for all", async ({ site }) => {
  const { slug } = await hearing();
  const askAtOnce = (path: string) =>
    Promise.all(Array.from({ length: 40 }, () => ask(`${site.url}${path}`)));
  // They are connected by then, and the process has heard of the new hearing.
  await askAtOnce(paths.verify());
  await pause(500);
  for (const path of [paths.hearing(slug), paths.submit(slug)])
    expect((await askAtOnce(path)).filter(({ kept }) => !kept).length, path).toBe(1);
});

test("who asks for a page and goes before it is there keeps nobody else waiting", async ({ site }) => {
  const { slug } = await hearing();
  const { host, hostname, port } = new URL(site.url);
  for (const path of [paths.hearing(slug), paths.submit(slug), paths.hearing(`${slug}-nej`)])
    for (const named of [host, "another.example"]) {
      const socket = connect(Number(port), hostname);
      await once(socket, "connect");
      // The second waits for the first: it may never be told that the connection is gone.
      for (const asked of [paths.verify(), path])
        socket.write(`GET ${asked} HTTP/1.1\r\nHost: ${asked === path ? named : host}\r\n\r\n`);
      await pause(5);
      socket.destroy();
      const answer = await fetch(`${site.url}${path}`, { signal: AbortSignal.timeout(5_000) });
      expect([path, named, answer.status]).toEqual([path, named, path.endsWith("-nej") ? 404 : 200]);
    }
});
