import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, must, PASSWORD } from "#tests/support/situation.ts";

const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

test("a citizen on a phone without JavaScript takes part, gets the receipt by mail and confirms the address", async ({
  site,
  open,
}) => {
  const { slug } = await hearing();
  const page = await open(PHONE);
  await page.goto("/");
  await page.getByRole("link", { name: "Vandstrategi" }).first().click();
  await page.goto(`/hearings/${slug}`);
  await page.getByRole("link", { name: "Send høringssvar" }).click();
  await page.getByLabel("Dit høringssvar").fill("Vandet er brunt. Ring 20 30 40 50.");
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv dit navn.");
  await expect(page.getByLabel("Dit høringssvar")).toHaveValue("Vandet er brunt. Ring 20 30 40 50.");
  await page.getByLabel("Dit navn").fill("Ida Å");
  await page.getByLabel("Din e-mail").fill("ida@post.example");
  await page.getByRole("button", { name: "Se først, hvad der bliver offentligt" }).click();
  await expect(page.getByRole("heading", { name: "Det bliver offentligt", level: 2 })).toBeVisible();
  await expect(page.locator("main")).toContainText("udeladt af hensyn til persondata");
  await page.getByRole("button", { name: "Send høringssvar" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tak. Dit høringssvar har fået nummer 1");

  const mail = await site.mails.waitFor({ to: "ida@post.example", subject: "Kvittering" });
  expect(mail.text).toContain("Vandet er brunt.");
  const link = /http:\S+\/participant\/\S+/.exec(mail.text ?? "")?.[0] ?? "";
  await page.goto(link);
  await page.getByRole("button", { name: "Ja, det er min adresse" }).click();
  await expect(page.getByRole("button", { name: "Ja, det er min adresse" })).toHaveCount(0);
});

test("no public page has a violation that axe finds", async ({ page }) => {
  const { slug } = await hearing();
  for (const path of [
    "/",
    "/hearings",
    `/hearings/${slug}`,
    `/hearings/${slug}/text`,
    `/hearings/${slug}/submit`,
  ]) {
    await page.goto(path);
    await expectNoAxeViolations(page);
  }
  for (const path of [
    `/hearings/${slug}/submissions`,
    "/verify",
    "/privacy",
    "/accessibility",
    "/staff/sign-in",
  ]) {
    await page.goto(path);
    await expectNoAxeViolations(page);
  }
});

test("two officials answer, and the participant reads the answer in a mail", async ({ site, open }) => {
  const { hearingId, slug, owner, other } = await hearing({ publishedDaysAgo: 90 });
  must(await closeHearing(hearingId));
  const citizen = await open(PHONE);
  await citizen.goto(`/hearings/${slug}/submit`);
  await expect(citizen.locator("main")).toContainText("indkommet efter fristen");
  await citizen.getByLabel("Dit høringssvar").fill("Luk ikke brønden.");
  await citizen.getByLabel("Dit navn").fill("Per Ø");
  await citizen.getByLabel("Din e-mail").fill("per@post.example");
  await citizen.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(citizen.locator("main")).toContainText("mærket som indkommet efter fristen");

  const anne = await open();
  await signIn(anne, owner.email);
  await anne.goto(`/staff/hearings/${hearingId}/submissions/1`);
  await expectNoAxeViolations(anne);
  await anne.getByLabel("Stedet").fill("Luk ikke brønden.");
  await anne.getByRole("button", { name: "Gør til punkt" }).click();
  await anne.getByRole("link", { name: "Skriv svar" }).click();
  await anne.getByText("Ikke imødekommet").click();
  await anne.getByLabel("Begrundelse").fill("Brønden er forurenet.");
  await anne.getByRole("button", { name: "Send til godkendelse" }).click();
  await anne.getByRole("button", { name: "Godkend svaret" }).click();
  await expect(anne.getByRole("alert")).toContainText("En anden end dig skal godkende");

  const bo = await open();
  await signIn(bo, other.email);
  await bo.goto(`/staff/hearings/${hearingId}/responses`);
  await bo.getByRole("link", { name: "Svar 1" }).click();
  await bo.getByRole("button", { name: "Godkend svaret" }).click();
  await expect(bo.locator("main")).toContainText("godkendt");
  await bo.goto(`/staff/hearings/${hearingId}/release`);
  await bo.getByRole("button", { name: "Offentliggør svarene" }).click();

  const answer = await site.mails.waitFor({ to: "per@post.example", subject: "Svar på" });
  expect(answer.text).toContain("Brønden er forurenet.");
  expect(answer.text).not.toContain("Luk ikke brønden.");
  await bo.goto(`/staff/hearings/${hearingId}/conclusion`);
  await bo.getByRole("button", { name: "Afslut høringen" }).click();
  await expect(bo.getByRole("alert")).toContainText("Den vedtagne strategi er ikke offentliggjort endnu.");
});

async function signIn(page: import("@playwright/test").Page, email: string): Promise<void> {
  await page.goto("/staff");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Adgangskode").fill(PASSWORD);
  await page.getByRole("button", { name: "Log ind" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Goddag");
}
