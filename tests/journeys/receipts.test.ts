import { readFileSync } from "node:fs";
import { participantToken } from "#app/domain/participants/link.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, receive } from "#tests/support/situation.ts";

test("a participant gets the proof of their receipt from their page and pastes it where anybody may check it", async ({
  open,
  site,
}) => {
  const { hearingId, slug } = await hearing();
  const { participantId, number } = await receive(hearingId, { email: "ida@bevis.example" });
  const mail = await site.mails.waitFor({ to: "ida@bevis.example", subject: "Kvittering" });
  await expect.poll(() => database().checkpoint.count({ where: { hearingId } }), { timeout: 60_000 }).toBe(1);
  const fingerprint = /Fingeraftryk \(SHA-256\): ([0-9a-f\s]{70,90})/.exec(mail.text ?? "")?.[1] ?? "";

  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const reader = await open();
  await page.goto(paths.participant(participantToken({ id: participantId, linkEpoch: 1 })));
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Hent bevis for, at din kvittering er med" }).click(),
  ]);
  const proof = readFileSync(await file.path(), "utf8");

  await page.goto(paths.verify());
  const status = page.getByRole("status");
  await page.getByLabel("Bevisets tekst").fill(proof);
  await page.getByRole("button", { name: "Efterprøv beviset" }).click();
  await expect(status).toContainText(`Kvittering nr. ${number} er med i kontrolpunktet`);
  await expectNoAxeViolations(page, reader);
  await page.getByLabel("Bevisets tekst").fill(proof.replace(/"nonce": "./, '"nonce": "-'));
  await page.getByRole("button", { name: "Efterprøv beviset" }).click();
  await expect(status).toContainText("Beviset passer ikke med sig selv");
  await page.getByLabel("Bevisets tekst").fill("Hej");
  await page.getByRole("button", { name: "Efterprøv beviset" }).click();
  await expect(page.getByRole("link", { name: "Det er ikke en bevisfil" })).toBeVisible();
  await expect(page.getByLabel("Bevisets tekst")).toHaveValue("Hej");
  await expectNoAxeViolations(page, reader);

  await page.getByLabel("Høring").selectOption(slug);
  await page.getByLabel("Nummer").fill(String(number));
  await page.getByLabel("Fingeraftryk").fill(fingerprint);
  await page.getByRole("button", { name: "Kontrollér" }).click();
  await expect(status).toContainText(`Kvittering nr. ${number} er med i kontrolpunktet`);

  const { root } = await database().checkpoint.findFirstOrThrow({ where: { hearingId } });
  await page.goto(paths.submissions(slug));
  await expect(page.locator(".fingerprint")).toHaveText(root.match(/.{8}/g)?.join(" ") ?? "");
  await expectNoAxeViolations(page, reader);
});

test("what a participant was sent is on their page, as wide as the window, and only our own addresses lead anywhere", async ({
  open,
  site,
}) => {
  const { hearingId } = await hearing();
  const body =
    "Stien skal have lys hele vejen fra skolen og ned til åen, for det er der, børnene går om vinteren.\n\nHilsen\nBo";
  const elsewhere = `https://fremmed.example/${"log-ind-her-".repeat(4)}`;
  const { participantId } = await receive(hearingId, {
    ...{ email: "bo@bevis.example", name: "Bo 070761-4285", body, onBehalfOf: "association" },
    organisation: `Foreningen for en bedre å og sti i hele Mølleå Kommune ${elsewhere}`,
  });
  await site.mails.waitFor({ to: "bo@bevis.example", subject: "Kvittering" });
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(paths.participant(participantToken({ id: participantId, linkEpoch: 1 })));
  await page.getByText(/^Læs: Kvittering/).click();
  const mail = page.getByRole("listitem").filter({ hasText: "Læs: Kvittering" });
  expect(await mail.locator("blockquote").innerText()).toBe(body);
  await expect(mail).toContainText("Kære Bo [udeladt af hensyn til persondata]");
  await expect(mail).toContainText(elsewhere);
  await expect(mail.getByRole("link", { name: elsewhere })).toHaveCount(0);
  await expectNoAxeViolations(page, await open());
  await mail.getByRole("link", { name: paths.privacy() }).click();
  await expect(page).toHaveURL(paths.privacy());
});
