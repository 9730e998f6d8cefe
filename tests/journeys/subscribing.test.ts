import http from "node:http";
import { simpleParser } from "mailparser";
import { moveDeadline } from "#app/domain/hearings/move-deadline.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { subscribeFormToken, subscriberToken } from "#app/domain/subscriptions/link.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, must } from "#tests/support/situation.ts";

const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const unique = () => crypto.randomUUID().slice(0, 8);
const longer = (days: number, reason = "Ferie") => ({
  lastDay: isoDay(earliestPeriod(dayOf(now()), days).lastDay),
  reason,
});

/** What a mail program sends when its reader presses its own button: no cookie, and no page of ours before it. */
function pressOneClick(
  address: string,
  body = "List-Unsubscribe=One-Click",
  more: Record<string, string> = {},
) {
  return new Promise<number>((resolve, reject) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", ...more };
    const request = http.request(address, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    request.on("error", reject).end(body);
  });
}

test("anybody subscribes without JavaScript, confirms by mail, is told the news, and is out by one press of the mail program", async ({
  site,
  open,
}) => {
  const { hearingId, slug, owner } = await hearing();
  const email = `ida-${unique()}@post.example`;
  const page = await open(PHONE);
  await page.goto(paths.hearing(slug));
  await page.getByRole("link", { name: "Få nyt om høringen på mail" }).click();
  await expect(page.getByLabel("Hvad vil du høre om?")).toHaveValue(`hearing:${slug}`);
  await expectNoAxeViolations(page, await open());
  await page.getByLabel("Din e-mail").fill("ingen adresse");
  await page.getByText("En gang om ugen").click();
  await page.getByRole("button", { name: "Abonnér" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv en e-mailadresse");
  await expect(page.getByLabel("Din e-mail")).toHaveValue("ingen adresse");
  await expect(page.getByLabel("En gang om ugen")).toBeChecked();
  await page.getByText("Med det samme").click();
  await page.getByLabel("Din e-mail").fill(email.toUpperCase());
  await page.getByRole("button", { name: "Abonnér" }).click();
  await expect(page.getByRole("heading", { name: "Se i din indbakke" })).toBeVisible();
  const sent = page.url();

  const asked = await site.mails.waitFor({ to: email, subject: "Bekræft" });
  const address = asked.text.match(/http:\S+\/subscriptions\/\S+/)?.[0] ?? "";
  // Machines that look at mails open every link: that changes nothing.
  for (const opened of [address, `${address}/confirm`, `${address}/unsubscribe`])
    expect((await page.request.get(opened)).status()).toBe(200);
  expect(await database().subscription.count({ where: { subscriber: { email }, confirmedAt: null } })).toBe(
    1,
  );
  await page.goto(address);
  await expect(page.locator("main")).toContainText("Høring: Vandstrategi");
  await expectNoAxeViolations(page, await open());
  await page.getByRole("button", { name: "Bekræft" }).click();
  await expect(page.getByRole("heading", { name: "Det får du mails om" })).toBeVisible();
  await expectNoAxeViolations(page, await open());

  must(await moveDeadline(hearingId, longer(100), owner));
  const news = await site.mails.waitFor({ to: email, subject: "Fristen er rykket: Vandstrategi" });
  expect(news.text).not.toContain("Ferie");
  const ways = (await simpleParser(news.raw)).headers.get("list") as { unsubscribe?: { url: string } };
  const oneClick = ways.unsubscribe?.url ?? "";
  expect(oneClick).toBe(`${address}/unsubscribe`);

  // Who is known is answered as who is not.
  await page.goto(paths.subscribe());
  await page.getByLabel("Hvad vil du høre om?").selectOption("Alle høringer");
  await page.getByLabel("Din e-mail").fill(email);
  await page.getByRole("button", { name: "Abonnér" }).click();
  expect(page.url()).toBe(sent);

  expect(await pressOneClick(oneClick, "List-Unsubscribe=no")).toBe(422);
  expect(await database().subscriber.count({ where: { email } })).toBe(1);
  expect(await pressOneClick(oneClick)).toBe(200);
  expect(await database().subscriber.count({ where: { email } })).toBe(0);
  expect(await pressOneClick(oneClick)).toBe(200);
  must(await moveDeadline(hearingId, longer(130), owner));
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Du er afmeldt" })).toBeVisible();
  await expect.poll(() => database().news.count({ where: { hearingId, kind: "deadline_moved" } })).toBe(2);
  expect(site.mails.all({ to: email, subject: "Fristen er rykket" })).toHaveLength(1);
});

test("a subscriber changes how often, the language, ends one, and ends all on their own page", async ({
  site,
  open,
}) => {
  const { slug } = await hearing();
  const email = `bo-${unique()}@post.example`;
  const page = await open(PHONE);
  for (const what of ["all", `hearing:${slug}`]) {
    const token = subscribeFormToken(now());
    const form = { what, pace: "at_once", email, formToken: token, website: "" };
    const origin = site.url;
    expect((await page.request.post(paths.subscribe(), { form, headers: { origin } })).url()).toContain(
      "sent=yes",
    );
  }
  const { id } = await database().subscriber.findUniqueOrThrow({ where: { email } });
  await page.goto(paths.subscriptions(subscriberToken(id)));
  await page.getByText("Alle høringer").click();
  await page.getByRole("button", { name: "Bekræft" }).click();
  expect(await database().subscription.count({ where: { subscriberId: id, confirmedAt: null } })).toBe(1);
  await page.getByRole("button", { name: "Bekræft" }).click();
  const card = page.locator("article", { hasText: "Alle høringer" });
  await card.getByLabel("Hvor tit?").selectOption("En gang om ugen");
  await card.getByRole("button", { name: "Gem" }).click();
  await expect(card.getByLabel("Hvor tit?")).toHaveValue("weekly");
  await page.getByLabel("Sprog i mails").selectOption("English");
  await page.getByRole("button", { name: "Gem sprog" }).click();
  expect(await database().subscriber.findUniqueOrThrow({ where: { id } })).toMatchObject({ locale: "en" });
  await page.getByRole("button", { name: "Stop: Høring: Vandstrategi" }).click();
  await expect(page.locator("article")).toHaveCount(1);
  await page.getByRole("button", { name: "Stop alle mails" }).click();
  await expect(page.getByRole("heading", { name: "Du er afmeldt" })).toBeVisible();
  expect(await database().subscriber.count({ where: { id } })).toBe(0);
});

test("from foreign pages only the one address that ends mails takes a post", async ({ site, request }) => {
  const token = subscriberToken(crypto.randomUUID());
  const foreign = { origin: "https://webmail.example", "sec-fetch-site": "cross-site" };
  const status = (path: string, body = "List-Unsubscribe=One-Click") =>
    pressOneClick(site.url + path, body, foreign);
  expect(await status(paths.unsubscribe(token))).toBe(200);
  expect(await status(paths.unsubscribe(`${token}x`))).toBe(404);
  for (const path of [paths.subscriptions(token), `/SUBSCRIPTIONS/${token}`]) {
    const headers = (await request.get(path)).headers();
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["cache-control"], path).toContain("no-store");
  }
  for (const path of [
    ...[paths.subscriptions(token), paths.subscriptionsConfirm(token), paths.subscribe()],
    ...[
      paths.subscription(token, crypto.randomUUID()),
      paths.subscriptionRemoval(token, crypto.randomUUID()),
    ],
    ...[
      "/subscriptions/unsubscribe",
      `/subscriptions/${token}/unsubscribe/more`,
      `/staff?/subscriptions/${token}/unsubscribe`,
    ],
  ])
    expect(await status(path), path).toBe(403);
});

test("what is wrong with the form is said, machines are let believe, and a network is slowed down", async ({
  site,
  request,
}) => {
  await hearing();
  const send = (form: Record<string, string>) =>
    request.post(paths.subscribe(), { form, headers: { origin: site.url }, maxRedirects: 0 });
  const email = `per-${unique()}@post.example`;
  const right = { what: "all", pace: "weekly", email, formToken: subscribeFormToken(now()), website: "" };
  for (const wrong of [
    { what: "" },
    { what: "hearing" },
    { pace: "daily" },
    { email: "a@x.dk, b@y.dk" },
    { formToken: "x.y" },
    { formToken: subscribeFormToken(new Date(now().getTime() - 25 * 60 * 60 * 1000)) },
  ]) {
    const answer = await send({ ...right, ...wrong });
    expect(answer.status(), JSON.stringify(wrong)).toBe(422);
    expect(await answer.text()).toContain("error-summary");
  }
  expect((await send({})).status()).toBe(422);
  expect((await send({ ...right, what: "hearing:findes-ikke" })).status()).toBe(409);
  expect((await send({ ...right, website: "x" })).status()).toBe(303);
  expect(await database().subscriber.count({ where: { email } })).toBe(0);
  const statuses: number[] = [];
  for (let count = 0; count < 9; count += 1) statuses.push((await send(right)).status());
  expect(statuses.at(-1)).toBe(429);
  await database().attemptLimit.deleteMany();
});

test("feeds and calendar hold what is public, in the reader's language, and say when nothing is new", async ({
  page,
  request,
}) => {
  const { hearingId, slug, owner } = await hearing({ publishedDaysAgo: 20 });
  const hidden = await hearing({ publishedDaysAgo: -20, approved: false });
  const coming = await hearing({ publishedDaysAgo: -7 });
  await database().activity.create({
    data: {
      ...{ title: "Åbent møde; om vand", place: "Hallen, Torvet 1", text: "" },
      startsAt: new Date("2027-03-28T17:00:00Z"),
      phase: { connect: { hearingId_kind: { hearingId, kind: "hearing" } } },
    },
  });
  await database().hearing.update({ where: { id: hearingId }, data: { title: "Vand & <luft>]]>" } });

  const read = async (path: string) => {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const [text, { etag = "", "content-type": type = "" }] = [await answer.text(), answer.headers()];
    expect((await request.get(path, { headers: { "if-none-match": etag } })).status(), path).toBe(304);
    return { text, type };
  };
  for (const path of [paths.feed(), paths.hearingFeed(slug), paths.hearingFeed(coming.slug)]) {
    const { text, type } = await read(path);
    expect(type).toBe("application/atom+xml; charset=utf-8");
    const feed = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      const entries = [...parsed.querySelectorAll("entry")].map((entry) => ({
        id: entry.querySelector("id")?.textContent,
        title: entry.querySelector("title")?.textContent,
        link: entry.querySelector("link")?.getAttribute("href"),
      }));
      return {
        root: parsed.documentElement.nodeName,
        fault: parsed.querySelector("parsererror")?.textContent,
        entries,
      };
    }, text);
    expect(feed).toMatchObject({ root: "feed" });
    expect(feed.fault).toBeUndefined();
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    if (path === paths.hearingFeed(slug))
      expect(feed.entries.map(({ title }) => title)).toEqual([
        "Høringen er åben: Vand &amp; &lt;luft&gt;]]&gt;",
        "Ny høring på vej: Vand &amp; &lt;luft&gt;]]&gt;",
      ]);
    if (path === paths.hearingFeed(coming.slug)) expect(feed.entries).toHaveLength(1);
    expect(text).not.toContain(hidden.slug);
    expect(text).not.toContain(owner.email);
  }
  expect((await request.get(paths.hearingFeed(hidden.slug))).status()).toBe(404);
  expect((await request.get(paths.calendar(hidden.slug))).status()).toBe(404);
  expect((await read(`${paths.hearingFeed(slug)}?lang=en`)).text).toContain("The hearing is open");

  const { text: calendar, type } = await read(paths.calendar(slug));
  expect(type).toBe("text/calendar; charset=utf-8");
  const lines = calendar.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  expect(calendar.split("\n").every((line) => line === "" || line.endsWith("\r"))).toBe(true);
  const last = earliestPeriod(addDays(dayOf(now()), -20), 56).lastDay;
  expect(lines).toContain(`DTSTART;VALUE=DATE:${isoDay(last).replaceAll("-", "")}`);
  expect(lines).toContain("DTSTART:20270328T170000Z");
  expect(lines).toContain("SUMMARY:Åbent møde\\; om vand: Vand & <luft>]]>");
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
  expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);

  await page.goto(paths.hearing(slug));
  const kept = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  expect(
    await kept.evaluateAll((all) => all.map((one) => one.getAttribute("href"))).then((all) => all.toSorted()),
  ).toEqual([paths.feed(), paths.hearingFeed(slug)]);
});
