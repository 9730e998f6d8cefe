import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing } from "#tests/support/situation.ts";

test("somebody on a phone keeps what they have begun, goes on by the link in the mail, and sends it; then the draft is gone", async ({
  site,
  open,
}) => {
  const { slug, hearingId } = await hearing();
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(paths.submit(slug));
  await page.getByLabel("Dit høringssvar").fill("Jeg er begyndt");
  await page.getByRole("button", { name: "Gem og fortsæt senere" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv den e-mail");
  await expect(page.getByLabel("Dit høringssvar")).toHaveValue("Jeg er begyndt");
  const email = `ida-${crypto.randomUUID()}@stedet.example`;
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Gem og fortsæt senere" }).click();
  await expect(page.getByRole("heading", { name: "Din kladde er gemt" })).toBeVisible();
  await expectNoAxeViolations(page, await open());
  expect(await database().submission.count({ where: { hearingId } })).toBe(0);

  const mail = await site.mails.waitFor({ to: email, subject: "Din kladde" });
  const link = /https?:\S+\/draft\/\S+/.exec(mail.text)?.[0] ?? "";
  const elsewhere = await open({ javaScriptEnabled: false });
  const shown = await elsewhere.goto(link);
  expect(shown?.headers()).toMatchObject({ "referrer-policy": "strict-origin" });
  await expectNoAxeViolations(elsewhere, await open());
  await expect(elsewhere.getByLabel("E-mail")).toHaveValue(email);
  await elsewhere.getByLabel("Dit høringssvar").fill("Jeg er begyndt, og nu er jeg færdig.");
  await elsewhere.getByRole("button", { name: "Gem og fortsæt senere" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Din kladde er gemt" })).toBeVisible();
  await elsewhere.goto(link);
  await expect(elsewhere.getByLabel("Dit høringssvar")).toHaveValue("Jeg er begyndt, og nu er jeg færdig.");
  await elsewhere.getByLabel("Dit navn").fill("Ida Holm");
  await elsewhere.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(elsewhere.getByText("Jeg er begyndt, og nu er jeg færdig.").first()).toBeVisible();
  expect(await database().submission.count({ where: { hearingId } })).toBe(1);
  expect(await database().draft.count({ where: { hearingId } })).toBe(0);
  const gone = await elsewhere.goto(link);
  expect(gone?.status()).toBe(410);
  await expect(elsewhere.locator("main")).toContainText("Den er sendt, eller den er slettet.");
});
