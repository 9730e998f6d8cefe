import type { Page } from "@playwright/test";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, official, receive } from "#tests/support/situation.ts";

const REASON = "Der er en fejl i teksten.";

async function stop(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Stop afsendelse" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv, hvorfor mails stoppes.");
  await page.getByLabel("Hvorfor stopper I?").fill(REASON);
  await page.getByRole("button", { name: "Stop afsendelse" }).click();
  await expect(page.getByText(`: ${REASON}`)).toBeVisible();
}

/** How many rounds of the worker have passed since: what would have gone has gone. */
const rounds = (page: Page, count: number) => page.waitForTimeout(count * 500);

test("an administrator stops all mails, nothing goes, and what has waited goes when they are started again", async ({
  open,
  site,
}) => {
  const { hearingId, slug } = await hearing();
  const administrator = await official("Ada", ["administrator"]);
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, administrator.email);
  await page.getByRole("link", { name: "Afsendelse" }).click();
  await expect(page.getByText("Mails sendes.")).toBeVisible();
  await stop(page);
  await expect(page.getByText("Mails sendes.")).toHaveCount(0);

  // Citizens take part as ever, through the form; their receipts wait.
  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.goto(paths.submit(slug));
  await citizen.getByLabel("Dit navn").fill("Ida Å");
  await citizen.getByLabel("Din e-mail").fill("ida@stop.example");
  await citizen.getByLabel("Dit høringssvar").fill("Vandet er brunt.");
  await citizen.waitForTimeout(3000);
  await citizen.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(citizen.locator("h1")).toContainText("Tak");
  for (let index = 0; index < 4; index += 1) await receive(hearingId, { email: `b${index}@stop.example` });
  const waiting = () => database().followUp.count({ where: { hearingId, state: "owed" } });
  await rounds(page, 3);
  expect(await waiting()).toBe(5);
  expect(site.mails.all().filter(({ to }) => to[0]?.endsWith("@stop.example"))).toEqual([]);
  await page.reload();
  await expect(
    page.getByRole("row").filter({ hasText: "Vandstrategi" }).filter({ hasText: "Stoppet" }),
  ).not.toHaveCount(0);
  await expectNoAxeViolations(page, await open());
  await page.goto(paths.desk());
  await page.getByRole("link", { name: "Se og start igen" }).click();

  await page.getByRole("button", { name: "Start afsendelse igen" }).click();
  await expect(page.getByText("Mails sendes.")).toBeVisible();
  for (const who of ["ida", "b0", "b1", "b2", "b3"]) await site.mails.waitFor({ to: `${who}@stop.example` });
  await rounds(page, 2);
  expect(site.mails.all().filter(({ to }) => to[0]?.endsWith("@stop.example"))).toHaveLength(5);
  expect(await waiting()).toBe(0);
});

test("a hearing's owner stops that hearing's mails and no others, and a caseworker only sees it", async ({
  open,
  site,
}) => {
  const { hearingId, owner } = await hearing();
  const other = await hearing();
  const caseworker = await official("Cis", ["caseworker"]);
  const page = await open();
  await signIn(page, owner.email);
  await page.goto(paths.followUps(hearingId));
  await page.getByRole("link", { name: "Se, hvordan det går med at sende" }).click();
  await stop(page);
  await receive(hearingId, { email: "eva@here.example" });
  await receive(other.hearingId, { email: "bo@there.example" });
  await site.mails.waitFor({ to: "bo@there.example" });
  await rounds(page, 2);
  expect(site.mails.all({ to: "eva@here.example" })).toEqual([]);

  const reader = await open();
  await signIn(reader, caseworker.email);
  await reader.goto(paths.hearingSending(hearingId));
  await expect(reader.getByText(`: ${REASON}`)).toBeVisible();
  await expect(reader.getByRole("button", { name: "Start afsendelse igen" })).toHaveCount(0);
  await expectNoAxeViolations(reader, await open());

  await page.getByRole("button", { name: "Start afsendelse igen" }).click();
  await expect(page.getByRole("button", { name: "Stop afsendelse" })).toBeVisible();
  await site.mails.waitFor({ to: "eva@here.example" });
  expect(site.mails.all({ to: "eva@here.example" })).toHaveLength(1);
});
