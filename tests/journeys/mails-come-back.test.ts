import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { addParty } from "#app/domain/hearings/add-party.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { database, pool } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { deliver, emlFrom } from "#tests/support/eml.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { answeredHearing, hearing, must } from "#tests/support/situation.ts";

const MAILS = pathToFileURL(`${resolve("tests/domain/inbound-mails/mails")}/`);

test("answers are released, a participant reads theirs by the mail's link and answers the mail, and a caseworker makes it a submission; another's mail comes back and goes again to the right address", async ({
  site,
  open,
}) => {
  const email = `ida-${crypto.randomUUID()}@stedet.example`;
  const { hearingId, owner, participantId } = await answeredHearing({
    ...{ theme: "Vand", reason: "Fordi ledningen er sprængt." },
    said: { name: "Ida Holm", email, body: "Brønden lugter." },
  });
  must(await releaseAnswers(hearingId, owner));
  const mail = await site.mails.waitFor({ to: email, subject: "Svar" });
  const link = /https?:\S+\/participant\/\S+/.exec(mail.text)?.[0] ?? "";

  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.goto(link);
  await expect(citizen.getByText("Fordi ledningen er sprængt.").first()).toBeVisible();
  await citizen.getByText(`Læs: ${mail.subject}`).click();
  await expect(citizen.getByText("Kære Ida Holm").last()).toBeVisible();
  const { rows: kept } = await pool().query(
    "SELECT text FROM kept_mail k JOIN follow_up f ON f.id = k.follow_up_id WHERE f.participant_id = $1",
    [participantId],
  );
  expect(kept.length).toBeGreaterThan(1);
  for (const { text } of kept) expect(text).not.toContain(link.split("/").at(-1));

  const words = { to: mail.from, recipient: email, messageId: mail.messageId };
  const raw = emlFrom(new URL("gmail-reply.eml", MAILS), words);
  await deliver(site.inboundPort, { from: email, to: mail.from, raw });

  const official = await open();
  await signIn(official, owner.email);
  await expect(async () => {
    await official.goto(paths.desk());
    const waiting = official.locator(`a[href="${paths.inbox(hearingId, "replies")}"]`);
    await expect(waiting).toHaveText("1 svar på en mail venter", { timeout: 500 });
    await waiting.click();
  }).toPass();
  await expectNoAxeViolations(official);
  await official.getByRole("link", { name: "Re: Svar på dit høringssvar" }).click();
  await expect(official.locator("blockquote")).toContainText("stien ved åen er stadig ikke med");
  await expectNoAxeViolations(official);
  const [source] = await Promise.all([
    official.waitForEvent("download"),
    official.getByRole("link", { name: "Hent mailen" }).click(),
  ]);
  expect(source.suggestedFilename()).toMatch(/^mail-\w+\.eml$/);
  const address = official.url();
  await official.getByRole("button", { name: "Markér som behandlet" }).click();
  await expect(official.getByRole("alert")).toContainText("Vælg, hvad mailen er");
  await official.goto(address);
  await expect(official.getByLabel("Navn", { exact: true })).toHaveValue("Ida Holm");
  await expect(official.getByLabel("Er det en tilføjelse til et høringssvar?")).toHaveValue("1");
  await official.getByRole("button", { name: "Bekræft og gå til den næste" }).click();
  await official.getByRole("link", { name: "nr. 2" }).click();
  await expect(official.getByRole("heading", { name: "Nr. 2" })).toBeVisible();
  await official.goto(paths.inbox(hearingId, "replies"));
  await expect(official.getByText("Ingen svar på vores mails venter.")).toBeVisible();

  const bounced = emlFrom(new URL("postfix-unknown.eml", MAILS), words);
  await deliver(site.inboundPort, { from: "", to: mail.from, raw: bounced });
  await expect
    .poll(() => database().followUp.count({ where: { participantId, state: "failed" } }), { timeout: 20_000 })
    .toBe(1);
  await official.goto(`${paths.followUps(hearingId)}?filter=unreached`);
  await official.getByRole("link", { name: /Mislykkedes/ }).click();
  await expect(official.getByText("Adressen findes ikke")).toBeVisible();
  const right = `holm-${crypto.randomUUID()}@stedet.example`;
  await official.getByLabel("E-mail").fill(right);
  await official.getByRole("button", { name: "Ret adressen" }).click();
  const again = await site.mails.waitFor({ to: right, subject: "Svar" });
  expect(again.messageId).toBe(mail.messageId);
  expect(again.text).not.toContain(link);
  await citizen.goto(link);
  await expect(citizen.getByText("Fordi ledningen er sprængt.")).toHaveCount(0);
});

test("a party's invitation comes back: it stands on the owner's desk and in public until it has gone to the right address", async ({
  site,
  open,
}) => {
  const { hearingId, slug, owner } = await hearing();
  const [wrong, right] = [
    `raad-${crypto.randomUUID()}@forkert.example`,
    `${crypto.randomUUID()}@raad.example`,
  ];
  const party = { name: "Ældrerådet", kind: "council" as const, contactName: "", email: wrong };
  must(await addParty(hearingId, party, owner));
  const mail = await site.mails.waitFor({ to: wrong, subject: "Invitation" });
  const words = { to: mail.from, recipient: wrong, messageId: mail.messageId };
  const bounced = emlFrom(new URL("postfix-unknown.eml", MAILS), words);

  const official = await open({ viewport: { width: 360, height: 740 } });
  await signIn(official, owner.email);
  await deliver(site.inboundPort, { from: "", to: mail.from, raw: bounced });
  const task = official.locator(`a.urgent[href="${paths.setupParties(hearingId)}"]`);
  await expect(async () => {
    await official.goto(paths.desk());
    await expect(task).toHaveText("Mailen til 1 høringspart er ikke nået frem", { timeout: 500 });
  }).toPass();
  await task.click();
  await expect(official.getByText("Adressen findes ikke")).toBeVisible();
  await expectNoAxeViolations(official);
  const citizen = await open({ javaScriptEnabled: false });
  await citizen.goto(paths.hearing(slug));
  await expect(citizen.locator("main")).toContainText(
    "Ældrerådet – har ikke svaret endnu, invitationen er ikke nået frem endnu",
  );

  await official.getByRole("link", { name: "Ældrerådet" }).click();
  await expectNoAxeViolations(official);
  await official.getByLabel("E-mail").fill("ingen adresse");
  await official.getByRole("button", { name: "Send til denne adresse" }).click();
  await expect(official.getByRole("alert")).toBeVisible();
  await official.getByLabel("E-mail").fill(right);
  await official.getByRole("button", { name: "Send til denne adresse" }).click();
  await expect(official.getByRole("heading", { name: "Mailen er ikke nået frem" })).toHaveCount(0);
  await site.mails.waitFor({ to: right, subject: "Invitation" });
  await expect(official.getByRole("row", { name: wrong })).toContainText("Kom retur");
  await expect(official.getByRole("row", { name: right })).toHaveCount(1);
  await official.goto(paths.desk());
  await expect(task).toHaveCount(0);
  await expect(async () => {
    await citizen.goto(paths.hearing(slug));
    await expect(citizen.locator("main")).not.toContainText("invitationen er ikke nået frem", {
      timeout: 200,
    });
  }).toPass();
  await expect(citizen.locator("main")).toContainText(
    "Til alle deltagere, senest 1 hverdag efter, at svarene er frigivet",
  );
});
