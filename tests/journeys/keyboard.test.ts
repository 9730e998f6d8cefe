import type { Page } from "@playwright/test";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, PASSWORD, receive } from "#tests/support/situation.ts";

const LETTER = "Vi er imod vejen. Den støjer.\n\nHvad med skolen?\n\nMed venlig hilsen\nKaren";

test("an official signs in, reads, splits and answers with the keyboard alone", async ({ open }) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 90 });
  await receive(hearingId, { body: "Det første." });
  await receive(hearingId, { body: LETTER });
  const page = await open();
  await page.goto(paths.signIn());
  await tabTo(page, "E-mail");
  await page.keyboard.type(owner.email);
  await tabTo(page, "Adgangskode");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Goddag");

  await page.goto(paths.casework(hearingId));
  await listening(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nr. 2");
  await listening(page);
  await expectNoAxeViolations(page);

  await page.keyboard.press("t");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByLabel("Stedet")).toHaveValue("Vi er imod vejen. Den støjer.");
  await page.keyboard.press("s");
  await page.keyboard.press("Tab");
  await tabTo(page, "Gør til punkt");
  await page.keyboard.press("Enter");
  await expect(page.locator("mark")).toHaveText("Vi er imod vejen. Den støjer.");

  await tabTo(page, "Foreslået opdeling: 2 steder");
  await page.keyboard.press("Enter");
  await tabTo(page, "Brug de valgte");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toContainText("100 %");
  const points = await database().point.findMany({
    where: { submission: { hearingId, number: 2 } },
    orderBy: { start: "asc" },
  });
  expect(points.map(({ kind }) => kind)).toEqual(["objection", "question"]);

  await page.locator("body").press("r");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nyt svar");
  await tabTo(page, "Imødekommet");
  await page.keyboard.press("Space");
  await tabTo(page, "Begrundelse");
  await page.keyboard.type("Vejen bliver ikke bygget.");
  await tabTo(page, "Send til godkendelse");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Svar 1");

  await page.goto(paths.caseworkSubmission(hearingId, 2));
  await listening(page);
  await page.locator("body").press("k");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nr. 1");
  await listening(page);
  await page.locator("body").press("?");
  await tabTo(page, "Slå genveje fra");
  await page.keyboard.press("Enter");
  await page.locator("body").press("j");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nr. 1");
});

/** Until the page listens to keys: the list of shortcuts is there only then. */
const listening = (page: Page) => expect(page.getByText("Genveje på tastaturet")).toBeVisible();

/** Presses the tabulator until what has the focus is named so; fails when it is not reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return (labels?.[0] ?? element)?.textContent?.trim() ?? "";
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`The keyboard does not reach ${name}`);
}
