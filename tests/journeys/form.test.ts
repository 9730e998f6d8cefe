import type { Browser, Page } from "@playwright/test";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import type { Site } from "#tests/support/server.ts";
import { hearing } from "#tests/support/situation.ts";

test.describe.configure({ timeout: 180_000 });

const body = (page: Page) => page.getByLabel("Dit høringssvar", { exact: true });
const send = (page: Page) => page.getByRole("button", { name: "Send høringssvar" });
const kept = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => localStorage.getItem(key))
      .join(),
  );
async function sign(page: Page, email = `ida-${crypto.randomUUID()}@stedet.example`): Promise<void> {
  await page.getByLabel("Dit navn").fill("Ida Holm");
  await page.getByLabel("Din e-mail").fill(email);
}
/** A page whose complaints nobody reads: the browser itself complains of answers that do not come. */
const losingAnswers = async (browser: Browser, { url }: Site): Promise<Page> =>
  (await browser.newContext({ baseURL: url, locale: "da-DK" })).newPage();

test("what is written is kept on the device without who writes it, comes back with its sections, and is gone once it has been sent", async ({
  page,
}) => {
  const { slug } = await hearing();
  await page.goto(paths.submit(slug));
  await page.getByLabel("Jeg har navne- og adressebeskyttelse").check({ force: true });
  await page.getByLabel("Vælg et afsnit").selectOption({ label: "1 Rent vand" });
  await page.getByRole("button", { name: "Foreslå ny tekst" }).click();
  await page.getByLabel("Dit forslag til 1 Rent vand").fill("Vandet skal være koldt.");
  await body(page).fill("Brønden lugter.");
  await sign(page);
  await expect(page.locator("form > .kept-line")).toContainText("Gemt på denne enhed kl.");
  const saved = await kept(page);
  expect(saved).toContain("Vandet skal være koldt.");
  for (const secret of ["Ida", "stedet.example", "protectedAddress", "formToken"])
    expect(saved).not.toContain(secret);
  await expectNoAxeViolations(page);

  await page.goto(paths.hearing(slug));
  await page.goto(paths.submit(slug));
  await expect(page.getByText("Du har skrevet noget, som ikke er sendt.")).toBeVisible();
  await expect(body(page)).toHaveValue("");
  await expect(page.getByText("Kun det, du skriver, er gemt")).toBeHidden();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Hent det frem" }).click();
  await expect(page.getByText("Det er hentet frem.")).toBeFocused();
  await expect(body(page)).toHaveValue("Brønden lugter.");
  await expect(page.getByLabel("Dit forslag til 1 Rent vand")).toHaveValue("Vandet skal være koldt.");
  await expect(page.getByLabel("Dit navn")).toHaveValue("");
  await sign(page);
  await send(page).click();
  await expect(page.getByRole("heading", { name: "har fået nummer 1" })).toBeVisible({ timeout: 60_000 });
  expect(await kept(page)).toBe("");
  await page.goto(paths.submit(slug));
  await expect(page.getByText("Du har skrevet noget")).toHaveCount(0);
});

test("whoever shares the device removes what is kept, and then nothing more is kept and leaving is warned of", async ({
  page,
}) => {
  const { slug } = await hearing();
  await page.goto(paths.submit(slug));
  await body(page).fill("Brønden lugter.");
  await page.getByRole("button", { name: "Fjern det fra enheden" }).click();
  await expect(page.getByText("Det er fjernet fra denne enhed.").first()).toBeVisible();
  await body(page).pressSequentially(" Stadig.");
  await page.waitForTimeout(1_500);
  expect(await kept(page)).toBe("");
  const warned = page.waitForEvent("dialog");
  const left = page.goto(paths.hearing(slug)).catch(() => undefined);
  const dialog = await warned;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await left;
});

test("while somebody writes they see what becomes public, under which name, what their wording changes, and how long it is", async ({
  page,
}) => {
  const { slug } = await hearing();
  await page.goto(paths.submit(slug));
  await page.getByLabel("Vælg et afsnit").selectOption({ label: "1 Rent vand" });
  await page.getByRole("button", { name: "Foreslå ny tekst" }).click();
  await page.getByLabel("Dit forslag til 1 Rent vand").fill("Vandet skal være helt rent.");
  await page.getByText("Sådan ændrer forslaget teksten").click();
  await expect(page.locator(".part-difference ins")).toContainText("helt");
  await expect(page.locator(".part-difference del")).toHaveCount(0);
  await body(page).fill("<b>Brønden</b>\nlugter.");
  await expect(page.getByText("Antal tegn: 22")).toBeVisible();
  await page.getByText("Sådan vil det se ud, når det vises").click();
  const shown = page.locator(".shown-live .card");
  await expect(shown).toContainText("<b>Brønden</b>");
  await expect(shown).toContainText("Forslag til ny tekst i afsnit 1 Rent vand:");
  await sign(page);
  await expect(shown.locator("strong").first()).toHaveText("Ida Holm");
  await page.getByLabel("Jeg har navne- og adressebeskyttelse").check({ force: true });
  await expect(shown.locator("strong").first()).toHaveText("Borger");
  await page.getByLabel("En forening").check({ force: true });
  await page.getByLabel("Navn på den, du skriver på vegne af").fill("Vandværket");
  await expect(shown.locator("strong").first()).toHaveText("Vandværket");
  await expectNoAxeViolations(page);
  const live = await shown.locator("strong").first().textContent();
  await page.getByRole("button", { name: "Se først, hvad der bliver offentligt" }).first().click();
  const real = page.getByRole("region", { name: "Det bliver offentligt" });
  await expect(real.locator("strong").first()).toHaveText(live ?? "");
});

test("when the answer is lost, the form is sent again by itself and stored once, and errors come back in place", async ({
  browser,
  site,
}) => {
  const { slug, hearingId } = await hearing();
  const page = await losingAnswers(browser, site);
  await page.goto(paths.submit(slug));
  await body(page).fill("Brønden lugter.");
  await send(page).click();
  await expect(page.getByRole("alert").getByRole("link").first()).toHaveText("Skriv dit navn.");
  await expect(page.locator("#error-summary-heading")).toBeFocused();
  await expect(body(page)).toHaveValue("Brønden lugter.");
  await sign(page);
  let away = true;
  let lost = 0;
  await page.route(`**${paths.submit(slug)}`, async (route) => {
    if (route.request().method() !== "POST" || !away) return route.continue();
    lost += 1;
    // It arrives and is stored; only the answer does not come back.
    if (lost === 1) await route.fetch({ maxRedirects: 0, timeout: 60_000 });
    return route.abort();
  });
  await send(page).click();
  await expect(page.getByText("Vi har ikke fået svar fra serveren.")).toBeVisible({ timeout: 60_000 });
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Stop, og ret i det" }).click({ timeout: 60_000 });
  await expect(page.getByText("Det er ikke sikkert, at det nåede frem.")).toBeVisible();
  await send(page).click();
  await expect(page.getByText("Vi har ikke fået svar fra serveren.")).toBeVisible({ timeout: 60_000 });
  away = false;
  await expect(page.getByRole("heading", { name: "har fået nummer 1" })).toBeVisible({ timeout: 60_000 });
  expect(await database().submission.count({ where: { hearingId } })).toBe(1);
  expect(lost).toBeGreaterThan(1);
  await page.context().close();
});

test("whoever leaves before the answer, fetches the words and sends them again, has sent them once", async ({
  browser,
  site,
}) => {
  const { slug, hearingId } = await hearing();
  const page = await losingAnswers(browser, site);
  const email = `ida-${crypto.randomUUID()}@stedet.example`;
  await page.goto(paths.submit(slug));
  await body(page).fill("Brønden lugter.");
  await page.route(`**${paths.submit(slug)}`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0, timeout: 60_000 });
    return route.abort();
  });
  await sign(page, email);
  await send(page).click();
  await expect(page.getByText("Vi har ikke fået svar fra serveren.")).toBeVisible({ timeout: 60_000 });
  page.on("dialog", (dialog) => dialog.accept());
  await page.unroute(`**${paths.submit(slug)}`);
  await page.goto(paths.hearing(slug));
  await page.goto(paths.submit(slug));
  await page.getByRole("button", { name: "Hent det frem" }).click();
  await expect(body(page)).toHaveValue("Brønden lugter.");
  await sign(page, email);
  await send(page).click();
  await expect(page.getByRole("heading", { name: "har fået nummer 1" })).toBeVisible({ timeout: 60_000 });
  expect(await database().submission.count({ where: { hearingId } })).toBe(1);
  await page.context().close();
});

test("without a network somebody is told that nothing is lost, and nothing is opened that would lose it", async ({
  page,
}) => {
  const { slug } = await hearing();
  await page.goto(paths.submit(slug));
  await body(page).fill("Brønden lugter.");
  await page.context().setOffline(true);
  await expect(page.getByText("Der er ingen forbindelse til nettet.")).toBeVisible();
  await page.getByRole("button", { name: "Se først, hvad der bliver offentligt" }).first().click();
  await expect(body(page)).toHaveValue("Brønden lugter.");
  await page.context().setOffline(false);
  await expect(page.getByText("Forbindelsen er tilbage.")).toBeVisible();
});

test("in the last hour the form counts down by the server's clock, whatever the device's clock says", async ({
  page,
}) => {
  const { slug, hearingId } = await hearing();
  await page.clock.install({ time: new Date("2031-01-01T00:00:00Z") });
  await page.route(`**${paths.submit(slug)}`, async (route) => {
    const answer = await route.fetch();
    const now = /data-now="(\d+)"/.exec(await answer.text())?.[1];
    const html = (await answer.text()).replace(/data-closes="\d+"/, `data-closes="${Number(now) + 301_000}"`);
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(paths.submit(slug));
  const clock = page.locator(".countdown").first();
  await expect(clock).toHaveText("Der er 6 min. til fristen.");
  await page.clock.runFor(10_000);
  await expect(clock).toHaveText(/Der er 4 min\. og 5\d sek\. til fristen\./);
  await page.clock.runFor(300_000);
  await expect(clock).toContainText("Fristen er udløbet.");
  await expect(page.getByRole("status").filter({ hasText: "Fristen er udløbet." })).toHaveCount(1);
  expect(await database().submission.count({ where: { hearingId } })).toBe(0);
});
