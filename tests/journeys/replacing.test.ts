import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { pdfOf } from "#tests/support/documents.ts";
import { received } from "#tests/support/files.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test.describe.configure({ timeout: 180_000 });

const tokenOf = async (id: string) =>
  participantToken(await database().participant.findUniqueOrThrow({ where: { id } }));
const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

test("a participant edits what they sent, on a phone and without JavaScript; the old number leads to the new one", async ({
  open,
}) => {
  const { hearingId, slug, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida", body: "Brønden lugter." });
  must(await confirmAddress(ida.participantId));
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner));
  const page = await open(phone);
  const reader = await open();
  await page.goto(paths.participant(await tokenOf(ida.participantId)));
  await page.getByRole("link", { name: "Ret høringssvaret" }).click();
  await expect(page.getByLabel("Dit høringssvar")).toHaveValue("Brønden lugter.");
  await expect(page.locator("main")).toContainText("Nr. 1 er offentligt nu");
  await expectNoAxeViolations(page, reader);

  await page.getByLabel("Dit høringssvar").fill("");
  await page.getByRole("button", { name: "Send det rettede" }).click();
  await expect(page.locator("#error-summary, .error-summary, [role=alert]").first()).toContainText(
    "Skriv dit høringssvar.",
  );
  await page.getByLabel("Dit høringssvar").fill("Brønden lugter stadig.");
  await page.getByRole("button", { name: "Send det rettede" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nummer 2");
  await expect(page.locator("main")).toContainText("Erstatter nr. 1");
  await expectNoAxeViolations(page, reader);

  await page.goto(paths.participant(await tokenOf(ida.participantId)));
  await expect(page.getByText("Det, du sendte før: nr. 1")).toBeVisible();
  await expectNoAxeViolations(page, reader);
  await page.goto(paths.submission(slug, 1));
  await expect(page.locator("main")).toContainText("er erstattet af nr. 2");
  await expect(page.locator("main")).not.toContainText("Brønden");
  must(await publishSubmission(hearingId, 2, { ranges: [], phrases: [] }, owner));
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: "Læs nr. 2" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("link", { name: "Læs nr. 2" }).click();
  await expect(page.locator("main")).toContainText("Brønden lugter stadig.");
  await page.goto(paths.submissions(slug));
  await expect(page.locator("main")).toContainText("1 høringssvar modtaget, 1 vist her");
});

test("who edits in two windows keeps the text that came too late", async ({ open }) => {
  const { hearingId } = await hearing();
  const ida = await receive(hearingId, { name: "Ida", body: "Brønden lugter." });
  const token = await tokenOf(ida.participantId);
  const [one, two] = [await open(phone), await open(phone)];
  for (const page of [one, two]) await page.goto(paths.participantReplacement(token, 1));
  for (const [page, text] of [
    [one, "Den første."],
    [two, "Den anden, som tog en time."],
  ] as const) {
    await page.getByLabel("Dit høringssvar").fill(text);
    await page.getByRole("button", { name: "Send det rettede" }).click();
  }
  await expect(one.locator("main")).toContainText("Erstatter nr. 1");
  await expect(two.locator("main")).toContainText("allerede erstattet af et nyere");
  await expect(two.locator("main")).toContainText("Den anden, som tog en time.");
  await expectNoAxeViolations(two, await open());
  await two.goto(paths.participantReplacement(token, 1));
  await expect(two.locator("main")).toContainText("allerede erstattet");
});

test("nobody else's link edits it, and what was withdrawn cannot be edited", async ({ open }) => {
  const { hearingId } = await hearing();
  const ida = await receive(hearingId, { name: "Ida" });
  const bo = await receive(hearingId, { name: "Bo" });
  const page = await open(phone);
  const others = await page.goto(paths.participantReplacement(await tokenOf(bo.participantId), 1));
  expect(others?.status()).toBe(404);
  must(await withdrawSubmission(hearingId, 1, "participant"));
  await page.goto(paths.participantReplacement(await tokenOf(ida.participantId), 1));
  await expect(page.locator("main")).toContainText("Høringssvaret er trukket tilbage.");
  await expect(page.locator("form[method=post]")).toHaveCount(0);
});

test("without JavaScript a participant adds a section's wording and a file, leaves out another file, and both versions are kept", async ({
  open,
}) => {
  const { hearingId } = await hearing();
  const kept = await received("brønd.pdf", pdfOf({ text: "Brønden" }));
  const dropped = await received("kladde.pdf", pdfOf({ text: "Kladden" }));
  const ida = await receive(hearingId, {
    ...{ name: "Ida", body: "Brønden lugter.", attachments: [kept, dropped] },
  });
  const page = await open(phone);
  const reader = await open();
  await page.goto(paths.participantReplacement(await tokenOf(ida.participantId), 1));
  await expect(page.getByLabel("kladde.pdf")).toBeChecked();
  await page.getByLabel("kladde.pdf").uncheck({ force: true });
  await page.getByRole("button", { name: "Foreslå ny tekst" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText("Vælg det afsnit, du vil skrive til.");
  await page.getByLabel("Vælg et afsnit").selectOption({ label: "1 Rent vand" });
  await page.getByRole("button", { name: "Foreslå ny tekst" }).click();
  await expectNoAxeViolations(page, reader);
  await page.getByLabel("Dit forslag til 1 Rent vand").fill("Vandet skal være helt rent.");
  await expect(page.getByLabel("kladde.pdf")).toHaveCount(0);
  await page
    .getByLabel("Vedhæft filer")
    .setInputFiles([
      { name: "mere.txt", mimeType: "text/plain", buffer: Buffer.from("Der er mere at sige.") },
    ]);
  await page.getByRole("button", { name: "Send det rettede" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nummer 2");

  const stored = await database().submission.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    include: { attachments: { orderBy: { position: "asc" } }, contributions: true },
  });
  expect(stored.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
    ["brønd.pdf", "kladde.pdf"],
    ["brønd.pdf", "mere.txt"],
  ]);
  expect(stored[0]?.body).toBe("Brønden lugter.");
  expect(stored[1]?.contributions.map(({ kind }) => kind)).toEqual(["amendment"]);
  await page.goto(paths.participantReplacement(await tokenOf(ida.participantId), 2));
  await page.getByRole("button", { name: "Fjern forslaget til 1 Rent vand" }).click();
  await expect(page.getByLabel("Dit høringssvar", { exact: true })).toHaveValue("Brønden lugter.");
  await page.getByRole("button", { name: "Send det rettede" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nummer 3");
  expect(await database().contribution.count({ where: { submission: { hearingId, number: 3 } } })).toBe(0);
});
