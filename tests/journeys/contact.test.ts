import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test("a participant puts right who they are and where they are reached, on a phone and without JavaScript", async ({
  open,
  site,
}) => {
  const { hearingId, slug, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida", email: "ida-gammel@post.example" });
  must(await confirmAddress(ida.participantId));
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner));
  const old = participantToken(
    await database().participant.findUniqueOrThrow({ where: { id: ida.participantId } }),
  );
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const reader = await open();
  await page.goto(paths.participant(old));
  await page.getByRole("link", { name: "Ret dine oplysninger" }).click();
  await page.getByLabel("Dit navn").fill("Ida <Ærø>");
  await page.getByLabel("Din e-mail").fill("ingen adresse");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("alert")).toContainText("Navnet må ikke indeholde");
  await expect(page.getByLabel("Din e-mail")).toHaveValue("ingen adresse");
  await expectNoAxeViolations(page, reader);
  await page.getByLabel("Dit navn").fill("Ida Ærø");
  await page.getByLabel("Din e-mail").fill("ida-ny@post.example");
  await page.getByLabel("Postadresse").fill("Torvet 2\n9999 Mølleå");
  await page.getByText("Jeg har navne- og adressebeskyttelse").click();
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ida Ærø");
  await expect(page.locator("main")).toContainText("Vi har sendt en mail til ida-ny@post.example");
  await expect(page.locator("main")).toContainText("Dit navn vises ikke offentligt.");
  await expectNoAxeViolations(page, reader);
  await expect(async () => {
    await page.goto(paths.submission(slug, 1));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nr. 1 · Borger", { timeout: 500 });
  }).toPass();

  const { text: told } = await site.mails.waitFor(
    { to: "ida-gammel@post.example", subject: "bliver ændret" },
    45_000,
  );
  expect(told).toContain("ida-ny@post.example");
  const { text } = await site.mails.waitFor(
    { to: "ida-ny@post.example", subject: "Bekræft din nye" },
    45_000,
  );
  const link = /\/address\/\S+/.exec(text)?.[0] ?? "";
  await page.goto(link);
  await expect(page.locator("main")).toContainText("Er ida-ny@post.example din");
  await expectNoAxeViolations(page, reader);
  expect((await page.request.get(paths.participant(old))).status()).toBe(200);
  await page.getByRole("button", { name: "Ja, det er min nye adresse" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ida Ærø");
  expect((await page.request.get(paths.participant(old))).status()).toBe(404);
  expect((await page.request.get(link)).status()).toBe(404);
});
