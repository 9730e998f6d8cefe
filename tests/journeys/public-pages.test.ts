import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, must } from "#tests/support/situation.ts";

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

test("who sends after the deadline is told that it is kept and marked late, and is told the rest at once", async ({
  site,
  open,
}) => {
  const { hearingId, slug } = await hearing({ publishedDaysAgo: 90 });
  must(await closeHearing(hearingId));
  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.goto(`/hearings/${slug}/submit`);
  await expect(citizen.locator("main")).toContainText("indkommet efter fristen");
  await citizen.getByLabel("Dit høringssvar").fill("Luk ikke brønden.");
  await citizen.getByLabel("Dit navn").fill("Per Ø");
  await citizen.getByLabel("Din e-mail").fill("per@post.example");
  await citizen.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(citizen.locator("main")).toContainText("mærket som indkommet efter fristen");
  for (const subject of ["Kvittering", "Høringen er slut"])
    await site.mails.waitFor({ to: "per@post.example", subject });
});
