import { participantToken, receiptToken } from "#app/domain/participants/link.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { concludeIt, letEraseDayBe } from "#tests/support/concluded.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { answeredHearing, official } from "#tests/support/situation.ts";

const said = (name: string) => ({
  said: { name, email: `${name.toLowerCase()}-${crypto.randomUUID()}@post.example`, body: "Brønden lugter." },
  ...{ theme: "Rør", reason: "Ledningen." },
});

test("a package is taken and filed, then the day comes, and every address says that it was erased", async ({
  open,
}) => {
  const done = await answeredHearing(said("Ida"));
  await concludeIt(done);
  const page = await open({ viewport: { width: 360, height: 740 } });
  await signIn(page, done.owner.email);
  await page.goto(paths.retention(done.hearingId));
  await expect(page.locator("main")).toContainText("Slettedagen er ikke kommet.");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Lav en pakke" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: "Hent pakke 1" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Hent pakke 1" }).click();
  expect((await coming).suggestedFilename()).toBe(`journalpakke-${done.slug}-1.zip`);
  await page.reload();
  await page.getByRole("link", { name: "Bekræft, at pakke 1 er journaliseret" }).click();
  await page.getByRole("button", { name: "Bekræft" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv sagsnummeret");
  await expectNoAxeViolations(page);
  await page.getByLabel("Sagsnummer i kommunens system").fill("26/1234");
  await page.getByLabel("Pakken ligger i kommunens system").check({ force: true });
  await page.getByRole("button", { name: "Bekræft" }).click();
  await expect(page.locator("main")).toContainText("i sag 26/1234");
  await letEraseDayBe(done.hearingId, 0);
  await expect(async () => {
    await page.reload();
    await expect(page.locator("main")).toContainText("Personoplysningerne er slettet", { timeout: 1_000 });
  }).toPass();
  await expectNoAxeViolations(page);

  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const reader = await open();
  const gone = await citizen.goto(paths.submission(done.slug, 1));
  expect(gone?.status()).toBe(410);
  await expect(citizen.locator("main")).toContainText("Høringssvar nr. 1 blev slettet");
  expect((await citizen.goto(paths.submission(done.slug, 2)))?.status()).toBe(404);
  for (const path of [paths.hearing(done.slug), paths.submissions(done.slug), paths.answers(done.slug)]) {
    await citizen.goto(path);
    await expect(citizen.locator("main")).toContainText("blev slettet");
    await expect(citizen.locator("main")).not.toContainText("Brønden");
    await expectNoAxeViolations(citizen, reader);
  }
  await expect(citizen.locator("main")).toContainText("Ledningen.");
  const file = await citizen.request.get(paths.whiteBookFile(done.slug, "pdf", "theme"));
  expect([file.status(), await file.text()]).toEqual([410, expect.stringContaining("blev slettet")]);
  const participant = await database().participant.findUniqueOrThrow({ where: { id: done.participantId } });
  const token = participantToken(participant);
  for (const path of [paths.participant(token), paths.participantContact(token)]) {
    await citizen.goto(path);
    await expect(citizen).toHaveURL(paths.participant(token));
    await expect(citizen.locator("main")).toContainText("Vi har ikke længere dit navn");
  }
  await expectNoAxeViolations(citizen, reader);
  await citizen.goto(paths.receipt(receiptToken(done.submissionId)));
  await expect(citizen.locator("main")).toContainText("Kvitteringen gælder stadig");
  await expectNoAxeViolations(citizen, reader);
});

test("one participant is erased before the day when two officials want it", async ({ open }) => {
  const done = await answeredHearing(said("Eva"));
  const second = await official("Gerda", ["owner"]);
  const [one, two] = [await open(), await open()];
  await signIn(one, done.owner.email);
  await signIn(two, second.email);
  await one.goto(paths.participantErasure(done.hearingId, done.participantId));
  await expect(one.getByRole("heading", { level: 1 })).toContainText("Eva");
  await one.getByRole("button", { name: "Bed om sletning" }).click();
  await expect(one.getByRole("alert")).toBeVisible();
  await expectNoAxeViolations(one);
  await one.getByLabel("Begrundelse").fill("Artikel 17, stk. 1.");
  await one.getByRole("button", { name: "Bed om sletning" }).click();
  await expect(one.locator("main")).toContainText("Venter på en anden");
  await expect(one.getByRole("button", { name: "Godkend, og slet nu" })).toHaveCount(0);
  await two.goto(paths.retention(done.hearingId));
  await two.getByRole("button", { name: "Godkend, og slet nu" }).click();
  await expect(two.locator("main")).toContainText("Slettet");
  await expect(two.locator("main")).not.toContainText("Eva");
  await expectNoAxeViolations(two);
  expect((await two.goto(paths.submission(done.slug, 1)))?.status()).toBe(410);
});
