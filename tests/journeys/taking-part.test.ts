import type { Page } from "@playwright/test";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing } from "#tests/support/situation.ts";

const PHONE = { width: 360, height: 740 };
const body = (page: Page) => page.getByLabel("Dit høringssvar");
const choose = async (page: Page, section: string, button: string) => {
  await page.getByLabel("Vælg et afsnit").selectOption({ label: section });
  await page.getByRole("button", { name: button }).click();
};

test.describe.configure({ timeout: 180_000 });

test("on a phone without JavaScript somebody writes to the whole, comments on a section and proposes new text, and sees the change before sending and after", async ({
  site,
  open,
}) => {
  const { slug, hearingId } = await hearing();
  const email = `ida-${crypto.randomUUID()}@stedet.example`;
  const reader = await open();
  const page = await open({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto(paths.submit(slug));
  await body(page).fill("God plan.");
  await page.getByLabel("Dit navn").fill("Ida Holm");
  await page.getByRole("button", { name: "Tilføj en kommentar" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText("Vælg det afsnit, du vil skrive til.");
  await expectNoAxeViolations(page, reader);

  await choose(page, "1 Rent vand", "Tilføj en kommentar");
  await page.getByLabel("Din kommentar til 1 Rent vand").fill("Brønden lugter.");
  await choose(page, "1 Rent vand", "Foreslå ny tekst");
  const proposal = page.getByLabel("Dit forslag til 1 Rent vand");
  await expect(proposal).toHaveValue("Vandet skal være rent.");
  await choose(page, "1 Rent vand", "Foreslå ny tekst");
  await expect(page.getByRole("alert")).toContainText("Du har allerede et forslag");
  await expect(body(page)).toHaveValue("God plan.");
  await expect(page.getByLabel("Dit navn")).toHaveValue("Ida Holm");
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  const summary = page.getByRole("alert").getByRole("link");
  await expect(summary).toHaveText(["Skriv én e-mailadresse, fx navn@eksempel.dk."]);
  await page.getByLabel("Din e-mail").fill(email);
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(summary).toHaveText("Teksten til 1 Rent vand er ikke ændret. Ret den, eller fjern forslaget.");
  await expect(page.locator((await summary.getAttribute("href")) ?? "")).toHaveValue(
    "Vandet skal være rent.",
  );
  await expectNoAxeViolations(page, reader);

  await page.getByRole("button", { name: "Fjern kommentaren til 1 Rent vand" }).click();
  await expect(page.getByLabel("Din kommentar til 1 Rent vand")).toHaveCount(0);
  await page.getByRole("button", { name: "Fortryd, og sæt det tilbage" }).click();
  await expect(page.getByLabel("Din kommentar til 1 Rent vand")).toHaveValue("Brønden lugter.");
  await proposal.fill("Vandet skal være helt rent. Ring 22 34 56 78.");
  await page.getByRole("button", { name: "Se først, hvad der bliver offentligt" }).first().click();
  const shown = page.getByRole("region", { name: "Det bliver offentligt" });
  await expect(shown).toContainText("Om afsnit 1 Rent vand:");
  await expect(shown.locator("ins").first()).toContainText("helt");
  await expect(shown).not.toContainText("22 34 56 78");
  await expect(page.getByRole("region", { name: "Det bliver ikke offentligt" })).toContainText(
    "»22 34 56 78« (ligner et telefonnummer)",
  );
  await expectNoAxeViolations(page, reader);
  await page.getByText("Ret mit svar").click();
  await proposal.fill("Vandet skal være helt rent.");
  await page.getByRole("button", { name: "Send høringssvar" }).last().click();
  await expect(page.getByRole("heading", { name: "har fået nummer 1" })).toBeVisible();
  await expect(page.locator("ins")).toContainText("helt");
  await expectNoAxeViolations(page, reader);

  const stored = await database().submission.findFirstOrThrow({
    where: { hearingId },
    include: { contributions: { orderBy: { position: "asc" } } },
  });
  const said = stored.contributions.map(({ kind, start, end }) => [kind, stored.body.slice(start, end)]);
  expect(said).toEqual([
    ["amendment", "Vandet skal være helt rent."],
    ["comment", "Brønden lugter."],
  ]);
  const mail = await site.mails.waitFor({ to: email, subject: "Kvittering" }, 30_000);
  expect(mail.text).toContain("Forslag til ny tekst i afsnit 1 Rent vand:");
  expect(mail.text).toContain("hele strategien, 1 Rent vand");
});

test("from the text one comes to the form with the section chosen, or with its text to change, and a draft keeps both", async ({
  site,
  open,
}) => {
  const { slug } = await hearing();
  const page = await open({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto(paths.text(slug));
  await page.getByRole("link", { name: "Foreslå ny tekst i 1" }).click();
  const proposal = page.getByLabel("Dit forslag til 1 Rent vand");
  await proposal.fill("Vandet skal være koldt.");
  await page.getByLabel("En forening").check();
  await page.getByLabel("Navn på den, du skriver på vegne af").fill("Vandværket");
  await page.getByLabel("Hvad er du der?").fill("formand");
  const email = `ida-${crypto.randomUUID()}@stedet.example`;
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Gem og fortsæt senere" }).click();
  await expect(page.getByRole("heading", { name: "Din kladde er gemt" })).toBeVisible();
  const { text } = await site.mails.waitFor({ to: email, subject: "Din kladde" });
  await page.goto(/https?:\S+\/draft\/\S+/.exec(text)?.[0] ?? "");
  await expect(proposal).toHaveValue("Vandet skal være koldt.");
  await expect(page.getByLabel("Hvad er du der?")).toHaveValue("formand");
  await page.getByLabel("Dit navn").fill("Ida Holm");
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(page.getByRole("heading", { name: "har fået nummer 1" })).toBeVisible();

  await page.goto(paths.text(slug));
  await page.getByRole("link", { name: "Skriv om afsnit 1" }).click();
  await expect(page.getByLabel("Hvad handler dit svar om?")).toHaveValue(/.+/);
  await page.goto(`${paths.submit(slug)}?section=${crypto.randomUUID()}&amend=1`);
  await expect(page.getByRole("heading", { name: "Send dit høringssvar" })).toBeVisible();
});

test("the fields for an organisation are in sight only for who writes for one, and Enter sends nothing", async ({
  page,
}) => {
  const { slug, hearingId } = await hearing();
  await page.goto(paths.submit(slug));
  await expect(page.getByLabel("Hvad er du der?")).toBeHidden();
  await page.getByLabel("Et råd").check();
  await expect(page.getByLabel("Hvad er du der?")).toBeVisible();
  await page.getByLabel("Mig selv").check();
  await body(page).fill("Vandet er brunt.");
  await page.getByLabel("Din e-mail").fill("ida@stedet.example");
  await page.getByLabel("Dit navn").fill("Ida Holm");
  await page.getByLabel("Dit navn").press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Se dit svar igennem" })).toBeVisible();
  expect(await database().submission.count({ where: { hearingId } })).toBe(0);
});
