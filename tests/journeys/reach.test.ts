import { setDistricts } from "#app/domain/reach/set-districts.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, official } from "#tests/support/situation.ts";

const PHONE = { width: 360, height: 740 };
test.describe.configure({ timeout: 180_000 });

test("who has sent something is asked on the receipt without JavaScript, once, and never before", async ({
  site,
  open,
}) => {
  const { slug, hearingId, owner } = await hearing({ asks: true });
  await setDistricts({ districts: ["Nord", "Syd"] }, owner);
  const reader = await open();
  const page = await open({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto(paths.submit(slug));
  await expect(page.getByLabel("Hvor gammel er du?")).toHaveCount(0);
  const email = `ida-${crypto.randomUUID()}@stedet.example`;
  await page.getByLabel("Dit høringssvar").fill("Vandet er brunt.");
  await page.getByLabel("Dit navn").fill("Ida Holm");
  await page.getByLabel("Din e-mail").fill(email);
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  const asked = page.getByRole("region", { name: "Må vi spørge, hvem du er?" });
  await expect(asked).toContainText("dit høringssvar er allerede modtaget");
  await expectNoAxeViolations(page, reader);
  const receipt = page.url();

  await asked.getByLabel("Hvor gammel er du?").selectOption("30–44 år");
  await asked.getByLabel("Hvor bor du?").selectOption("Syd");
  await asked.getByRole("button", { name: "Send mine svar" }).click();
  await expect(page.getByRole("status")).toHaveText("Tak. Dine svar er talt med.");
  await expectNoAxeViolations(page, reader);
  await page.goto(receipt);
  await expect(asked).toContainText("De er talt med");
  await expect(asked.getByRole("button")).toHaveCount(0);
  await page.goto(receipt.split("?")[0] ?? "");
  await expect(asked).toHaveCount(0);
  const sums = await database().backgroundSum.findMany({ where: { hearingId, count: { gt: 0 } } });
  expect(sums.map(({ question, answer }) => `${question} ${answer}`).sort()).toEqual([
    ...["age 30_44", "district Syd"],
  ]);
  const mail = await site.mails.waitFor({ to: email, subject: "Kvittering" }, 30_000);
  expect(mail.text).not.toContain("sheet=");
});

test("an administrator gives districts and the population's figures, and what is wrong is said with what was typed kept", async ({
  open,
}) => {
  const administrator = await official("Adda", ["administrator"]);
  const reader = await open();
  const page = await open({ javaScriptEnabled: false, viewport: PHONE });
  await signIn(page, administrator.email);
  await page.goto(paths.districts());
  await page.getByLabel("Områder").fill("Mølleby\nStrand\n\nMølleby");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("Områder: Mølleby, Strand.")).toBeVisible();
  await page.getByLabel("Kvinde").fill("20.114");
  await page.getByLabel("Mand").fill("tyve");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([
    ...[
      "Skriv et helt tal, fx 4.210. Nul er også et tal.",
      "Skriv et helt tal, fx 4.210. Nul er også et tal.",
    ],
    ...["Skriv, hvor tallene kommer fra.", "Skriv årstallet med fire cifre."],
  ]);
  await expect(page.getByLabel("Mand")).toHaveValue("tyve");
  await expectNoAxeViolations(page, reader);
  await page.getByLabel("Mand").fill("19.888");
  const gender = page.getByRole("group", { name: "Køn" });
  await gender.getByLabel("Andet").fill("0");
  await gender.getByLabel("Kilde").fill("Danmarks Statistik, FOLK1A");
  await gender.getByLabel("År").fill("2026");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByLabel("Kvinde")).toHaveValue("20114");
});
