import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test("an official prepares the letters, downloads them, leaves one out and marks the others as posted", async ({
  page,
  open,
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 90 });
  for (const name of ["Per", "Åse"])
    await receive(hearingId, { name, email: null, address: "Torvet 1\n9999 Mølleå" });
  await receive(hearingId, { name: "Bo", email: null });
  must(await closeHearing(hearingId));
  await signIn(page, owner.email);
  await page.goto(paths.followUps(hearingId));
  await page.getByRole("link", { name: "Breve (3 venter)" }).click();
  await expect(page.getByRole("link", { name: "Bo", exact: true })).toBeVisible();
  await expectNoAxeViolations(page, await open());
  await page.getByRole("button", { name: "Gør 2 breve klar til print" }).click();
  await expect(page.getByRole("heading", { name: "Udskrift 1" })).toBeVisible();
  const fetching = page.getByRole("button", { name: "Hent brevene (PDF)" });
  await expect(async () => {
    await page.reload();
    await expect(fetching).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectNoAxeViolations(page, await open());
  const [letters] = await Promise.all([page.waitForEvent("download"), fetching.click()]);
  expect(letters.suggestedFilename()).toBe("breve-1.pdf");
  await page.getByLabel("Brevet til Åse kom ikke af sted").check();
  await page.getByRole("button", { name: "Markér som sendt" }).click();
  await expect(page.getByText("1 brev markeret som sendt")).toBeVisible();
  await expect(page.getByText("Ikke sendt – venter igen")).toBeVisible();
  await page.goto(paths.printJobs(hearingId));
  await expect(page.getByRole("button", { name: "Gør 1 brev klar til print" })).toBeVisible();
  const settled = { where: { hearingId, resolution: "letter" as const } };
  expect(await database().followUp.count(settled)).toBe(2);
});
