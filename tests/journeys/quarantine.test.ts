import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing } from "#tests/support/situation.ts";

test("what a machine sends is thanked for and set aside; officials let a person out of it and say why the rest is spam", async ({
  open,
  site,
  request,
}) => {
  const { hearingId, slug, other } = await hearing();
  const machine = (name: string) =>
    request.post(paths.submit(slug), {
      headers: { origin: site.url },
      form: {
        ...{ name, email: `${name.toLowerCase()}@post.example`, website: "https://ure.example" },
        body: `Brønden lugter, siger ${name}.`,
        formToken: newFormToken(hearingId, addSeconds(now(), -60)),
      },
      maxRedirects: 0,
    });
  for (const name of ["Robot", "Automat", "Eva"]) expect((await machine(name)).status()).toBe(303);
  const sent = await machine("Roberta");
  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.goto(sent.headers().location ?? "");
  await expect(citizen.getByRole("status")).toContainText("nummer 4");
  await expect(citizen.getByText("En medarbejder ser på dit høringssvar")).toBeVisible();
  await expect(citizen.getByText("roberta@post.example")).toHaveCount(0);
  await expectNoAxeViolations(citizen, await open());
  await citizen.goto(paths.submissions(slug));
  await expect(citizen.getByText("4 indsendelser er sat til side")).toBeVisible();
  await citizen.getByText("Hvorfor?").click();
  await expect(citizen.getByText("Et felt, som mennesker ikke kan se, var udfyldt (4)")).toBeVisible();
  await expectNoAxeViolations(citizen, await open());

  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await signIn(page, other.email);
  await page.getByRole("link", { name: "4 i karantæne, som ingen har set på" }).click();
  await expectNoAxeViolations(page, await open());
  await page.getByRole("button", { name: "Slip fri nr. 3" }).click();
  await expect(page.getByRole("status")).toContainText("1 er flyttet");
  await site.mails.waitFor({ to: "eva@post.example", subject: "Kvittering" });
  await page.getByLabel("Vælg nr. 1").check();
  await page.getByRole("button", { name: "Bekræft som spam" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv, hvorfor");
  await expect(page.getByLabel("Vælg nr. 1")).toBeChecked();
  await page.getByLabel("Begrundelse").fill("Reklame for ure");
  await page.getByRole("button", { name: "Bekræft som spam" }).click();
  await expect(page.getByLabel("Vælg nr. 1")).toHaveCount(0);

  await page.goto(paths.caseworkSubmission(hearingId, 2));
  await expect(page.getByRole("heading", { name: "Sat til side" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Gør til punkt" })).toHaveCount(0);
  await page.getByRole("link", { name: "Tag stilling" }).click();
  await page.getByRole("button", { name: "Bekræft som spam" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv, hvorfor");
  await page.getByLabel("Begrundelse").fill("Reklame");
  await page.getByRole("button", { name: "Bekræft som spam" }).click();
  await expect(page.getByRole("heading", { name: "Bekræftet som spam" })).toBeVisible();
  await page.goto(paths.caseworkSubmission(hearingId, 3));
  await page.getByText("Deltagerens oplysninger").click();
  await page.getByRole("link", { name: "Er det spam?" }).click();
  await page.getByLabel("Begrundelse").fill("Alligevel spam");
  await page.getByRole("button", { name: "Sæt til side" }).click();
  await expect(page.getByRole("heading", { name: "Sat til side" })).toBeVisible();

  await citizen.goto(paths.submissions(slug));
  await expect(citizen.getByText("En medarbejder har set på 2 af dem")).toBeVisible();
  expect(site.mails.all().filter(({ to }) => /robot|automat|roberta/.test(String(to)))).toEqual([]);
  expect(await database().submission.count({ where: { hearingId } })).toBe(4);
  await page.goto(paths.journal(hearingId));
  await expect(page.getByText("Bekræftet som spam").first()).toBeVisible();
});
