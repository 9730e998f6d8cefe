import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { pool } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test("an owner gives points away with a deadline, and the caseworker finds them on the desk and answers them together", async ({
  open,
}) => {
  const { hearingId, owner, other } = await hearing({ publishedDaysAgo: 70 });
  await receive(hearingId, { body: "Brønd og rør og skov." });
  const form = {
    start: null,
    end: null,
    kind: "proposal" as const,
    section: null,
    themes: [],
    newTheme: "Vand",
  };
  for (const passage of ["Brønd", "rør", "skov"])
    must(await markPoint(hearingId, 1, { ...form, passage }, owner));

  const page = await open({ javaScriptEnabled: false });
  await signIn(page, owner.email);
  await page.getByRole("link", { name: "3 punkter uden sagsbehandler" }).click();
  await page.getByLabel("Vælg punkt nr. 1/1").check();
  await page.getByLabel("Vælg punkt nr. 1/2").check();
  await page.getByLabel("Giv til").selectOption(other.id);
  await page.getByRole("button", { name: "Fordel" }).click();
  await expect(page.getByText("1 punkt", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Fordel" }).click();
  await expect(page.getByRole("alert")).toContainText("Vælg mindst ét punkt");
  await page.goto(paths.pointList(hearingId));
  await page.getByLabel("Alle 3 punkter, listen finder").check();
  await page.getByLabel("Besvares senest").fill("2020-01-01");
  await page.getByRole("button", { name: "Sæt svarfrist" }).click();
  await expect(page.getByLabel("Alle 3 punkter, listen finder")).toBeChecked();
  await expect(page.getByRole("alert")).toContainText("Dagen er allerede gået");
  await page.getByLabel("Besvares senest").fill(isoDay(addDays(dayOf(now()), 3)));
  await page.getByRole("button", { name: "Sæt svarfrist" }).click();
  await expect(page).toHaveURL(/done=3/);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expectNoAxeViolations(page, await open());

  const caseworker = await open();
  await signIn(caseworker, other.email);
  await expectNoAxeViolations(caseworker, await open());
  await expect(caseworker.getByRole("listitem").filter({ hasText: "Vand" })).not.toHaveCount(0);
  await caseworker.getByRole("link", { name: "2 punkter har svarfrist inden for en uge" }).click();
  await caseworker.getByLabel("Vælg punkt nr. 1/1").check();
  await caseworker.getByLabel("Vælg punkt nr. 1/2").check();
  await caseworker.getByRole("button", { name: "Besvar dem samlet" }).click();
  await caseworker.getByLabel("Imødekommet", { exact: true }).check();
  await caseworker.getByLabel("Begrundelse").fill("Vi graver i 2027.");
  await caseworker.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(caseworker.getByRole("heading", { name: "Svar 1" })).toBeVisible();
  await caseworker.goto(paths.desk());
  await expect(caseworker.getByRole("link", { name: "svarfrist inden for en uge" })).toHaveCount(0);
});

test("the public reads when answers are promised, and that the day has passed", async ({ open }) => {
  const { hearingId, slug, owner } = await hearing({ publishedDaysAgo: 70 });
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, owner.email);
  await page.goto(paths.release(hearingId));
  await page.getByLabel("Svar ventes senest").fill(isoDay(addDays(dayOf(now()), 30)));
  await page.getByRole("button", { name: "Vis dagen" }).click();
  const citizen = await open({ javaScriptEnabled: false });
  await citizen.goto(paths.hearing(slug));
  await expect(citizen.getByText("Svar ventes senest")).toBeVisible();
  await pool().query("UPDATE hearing SET answers_expected_on = current_date - 2 WHERE id = $1", [hearingId]);
  await expect(async () => {
    await citizen.reload();
    await expect(citizen.getByText("Svar var lovet senest")).toBeVisible({ timeout: 200 });
  }).toPass();
});
