import type { Page } from "@playwright/test";
import { startAlert } from "#app/domain/alerts/start-alert.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must } from "#tests/support/situation.ts";

const phone = { viewport: { width: 360, height: 740 } };
const reason = { reason: "Der bliver sendt i andres navn" };

async function write(page: Page, name: string): Promise<string> {
  await page.getByLabel("Dit høringssvar").fill(`Brønden lugter, siger ${name}.`);
  await page.getByLabel("Dit navn").fill(name);
  const email = `${name.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}@post.example`;
  await page.getByLabel("Din e-mail").fill(email);
  return email;
}
const signsOf = async (hearingId: string, number: number) =>
  (await database().submission.findFirstOrThrow({ where: { hearingId, number } })).suspicions;

test("a form without an alert asks for nothing and carries no script for it", async ({ open }) => {
  const { slug } = await hearing();
  const page = await open();
  await page.goto(paths.submit(slug));
  await expect(page.getByText("Lige nu sender maskiner")).toHaveCount(0);
  await expect(page.locator("script[src*=proof]")).toHaveCount(0);
});

test("on alert the browser solves a task by itself, also over a preview, and what it sends bears no sign", async ({
  open,
}) => {
  const { hearingId, slug, owner } = await hearing();
  must(await startAlert(hearingId, reason, owner));
  const page = await open();
  await page.goto(paths.submit(slug));
  await expect(page.getByText("Lige nu sender maskiner mange svar hertil")).toBeVisible();
  await write(page, "Ida");
  await expect(page.getByText("Opgaven er løst.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Se først, hvad der bliver offentligt" }).click();
  await page.getByRole("button", { name: "Send høringssvar" }).first().click();
  await expect(page.getByRole("heading", { name: "nummer 1" })).toBeVisible();
  expect(await signsOf(hearingId, 1)).toEqual([]);

  const hurried = await open();
  await hurried.goto(paths.submit(slug));
  await write(hurried, "Per");
  await hurried.waitForTimeout(3_000);
  await hurried.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(hurried.getByRole("heading", { name: "nummer 2" })).toBeVisible({ timeout: 30_000 });
  expect(await signsOf(hearingId, 2)).toEqual([]);
});

test("without JavaScript the form is taken on alert, says what happens then, and its mail holds no word of it", async ({
  open,
  site,
}) => {
  const { hearingId, slug, owner } = await hearing();
  must(await startAlert(hearingId, reason, owner));
  const page = await open({ javaScriptEnabled: false, ...phone });
  await page.goto(paths.submit(slug));
  await expect(page.getByText("så send alligevel")).toBeVisible();
  await expectNoAxeViolations(page, await open());
  const email = await write(page, "Sif");
  await page.waitForTimeout(3_000);
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(page.getByRole("status")).toContainText("nummer 1");
  expect(await signsOf(hearingId, 1)).toEqual(["no_proof"]);
  await database()
    .$executeRaw`UPDATE follow_up SET due_at = clock_timestamp() WHERE hearing_id = ${hearingId}::uuid`;
  const mail = await site.mails.waitFor({ to: email, subject: "Kvittering" });
  expect(`${mail.text}${mail.html}`).not.toMatch(/Brønden|Sif/);
});

test("an official sees the alert on the desk, ends it for a reason and begins another", async ({ open }) => {
  const { hearingId, owner, other } = await hearing();
  must(await startAlert(hearingId, reason, owner));
  const page = await open({ javaScriptEnabled: false, ...phone });
  await signIn(page, other.email);
  await page.locator(`a[href="${paths.alert(hearingId)}"]`, { hasText: "Kontrollen er skærpet" }).click();
  await expect(page.getByText("Kontrollen har været skærpet siden")).toBeVisible();
  await expectNoAxeViolations(page, await open());
  await page.getByRole("button", { name: "Slut skærpet kontrol" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv, hvorfor");
  await page.getByLabel("Begrundelse").fill("Det var en skoleklasse");
  await page.getByRole("button", { name: "Slut skærpet kontrol" }).click();
  await expect(page.getByText("Kontrollen er ikke skærpet.")).toBeVisible();
  await page.getByLabel("Begrundelse").fill("Nu er det maskiner");
  await page.getByRole("button", { name: "Skærp kontrollen" }).click();
  await expect(page.getByText("Bo: Det var en skoleklasse")).toBeVisible();
  await page.goto(paths.journal(hearingId));
  await expect(page.getByText("Den skærpede kontrol sluttet").first()).toBeVisible();
});
