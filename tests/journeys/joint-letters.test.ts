import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing } from "#tests/support/situation.ts";

const PHONE = { width: 360, height: 740 };
test.describe.configure({ timeout: 240_000 });

test("several write together on a phone without JavaScript: each reads the letter by a mail of their own, and says yes or no", async ({
  site,
  open,
}) => {
  const { slug, hearingId } = await hearing();
  const unique = crypto.randomUUID().slice(0, 8);
  const [ida, eva, otto] = ["ida", "eva", "otto"].map((name) => `${name}-${unique}@stedet.example`);
  const reader = await open();
  const page = await open({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto(paths.submit(slug));
  await page.getByLabel("Dit høringssvar").fill("Vandet er brunt.");
  await page.getByLabel("Flere af os sammen").check();
  const cosigners = page.getByLabel("Hvem skriver under sammen med dig?");
  await cosigners.fill(`Eva Lund ${eva}\nOtto Bech otto@`);
  await page.getByLabel("Dit navn").fill("Ida Holm");
  await page.getByLabel("Din e-mail").fill(ida ?? "");
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toContainText("Linjen »Otto Bech otto@«");
  await expect(cosigners).toHaveValue(`Eva Lund ${eva}\nOtto Bech otto@`);
  await expectNoAxeViolations(page, reader);
  await cosigners.fill(`Eva Lund ${eva}\nOtto Bech, ${otto}\nSif`);
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(page.getByRole("heading", { name: "har fået nummer 1" })).toBeVisible();
  await expect(page.getByText("Vi spørger dem med en mail, når du har bekræftet")).toBeVisible();
  await expectNoAxeViolations(page, reader);

  const linkIn = async (to: string, subject: string, part: string) => {
    const { text } = await site.mails.waitFor({ to, subject }, 60_000);
    return new RegExp(`https?:\\S+/${part}/\\S+`).exec(text)?.[0] ?? "";
  };
  await page.goto(await linkIn(ida ?? "", "Kvittering", "participant"));
  await page
    .getByRole("button", { name: /Bekræft|Ja/ })
    .first()
    .click();

  const asked = await linkIn(eva ?? "", "Står du bag", "signature");
  await page.goto(asked);
  await page.goto(asked);
  await expect(page.getByText("Vandet er brunt.")).toBeVisible();
  expect(await database().participant.count({ where: { hearingId } })).toBe(1);
  await expectNoAxeViolations(page, reader);
  await page.getByRole("button", { name: "Ja, jeg står bag det" }).click();
  await expect(page.getByRole("heading", { name: "Høringssvar nr. 1" })).toBeVisible();
  await expectNoAxeViolations(page, reader);
  await page.goto(await linkIn(otto ?? "", "Står du bag", "signature"));
  await page.getByRole("button", { name: "Nej, det er ikke mit" }).click();
  await expect(page.getByRole("status")).toContainText("Din e-mail er slettet");
  await expectNoAxeViolations(page, reader);
  expect(await database().participant.count({ where: { hearingId } })).toBe(2);

  await page.goto(await linkIn(ida ?? "", "Kvittering", "participant"));
  for (const state of ["Eva Lund står bag", "Otto Bech har sagt nej", "Sif uden e-mail"])
    await expect(page.getByRole("listitem").filter({ hasText: state })).toBeVisible();
  await expectNoAxeViolations(page, reader);
});
