import type { Page } from "@playwright/test";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must, official, receive } from "#tests/support/situation.ts";

test.describe.configure({ timeout: 180_000 });

const addressesIn = (page: Page, nav: string) =>
  page.locator(`${nav} a`).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

test("an official finds every page of a hearing in six parts of the work, with the keyboard and without JavaScript", async ({
  open,
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 90 });
  await receive(hearingId);
  must(await closeHearing(hearingId));
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await signIn(page, owner.email);
  await page.goto(paths.staffHearing(hearingId));
  await expect(page.locator(".place-groups a")).toHaveText([
    ...["Opsætning", "Høringssvar", "Svar", "Beslutning", "Opfølgning", "Journal"],
  ]);

  for (const first of await addressesIn(page, ".place-groups")) {
    await page.goto(first);
    await expect(page.locator(".place-groups a[aria-current]")).toHaveAttribute("href", first);
    for (const address of await addressesIn(page, ".places")) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      await expect(page.locator(".places a[aria-current=page]")).toHaveAttribute("href", address);
      await expect(page.locator(".place-groups a[aria-current]")).toHaveAttribute("href", first);
    }
  }
  await expectNoAxeViolations(page, await open());
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);

  await page.locator(".place-groups a", { hasText: "Høringssvar" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Høringssvar");
  await page.goto(paths.caseworkSubmission(hearingId, 1));
  await expect(page.locator(".places a[aria-current]")).toHaveText("Alle høringssvar");
  await expect(page.locator(".places a[aria-current]")).toHaveAttribute("aria-current", "true");
});

test("who only reads a hearing is shown its overview and no way to what they may not see", async ({
  open,
}) => {
  const { hearingId } = await hearing();
  const reader = await official("Rita", ["council"]);
  const page = await open();
  await signIn(page, reader.email);
  await page.goto(paths.staffHearing(hearingId));
  expect(await addressesIn(page, ".hearing-nav")).toEqual([paths.staffHearing(hearingId)]);
});
