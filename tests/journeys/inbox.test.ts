import type { Page } from "@playwright/test";
import { database } from "#app/server/database.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, at, dayOf, now } from "#app/shared/time.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { deliver, emlFrom } from "#tests/support/eml.ts";
import { INTAKE } from "#tests/support/mailbox.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing } from "#tests/support/situation.ts";

/** Until the page listens to keys: the list of shortcuts is there only then. */
const listening = (page: Page) => expect(page.getByText("Genveje på tastaturet")).toBeVisible();

test("a citizen finds the hearing's mail address and writes to it; an official confirms one mail after the other by a key, and everybody gets a receipt", async ({
  site,
  open,
}) => {
  const { hearingId, slug, owner } = await hearing();
  const to = mailboxAddress(slug) ?? "";
  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.goto(paths.hearing(slug));
  await expect(citizen.getByRole("link", { name: to })).toHaveAttribute("href", `mailto:${to}`);

  const unique = crypto.randomUUID().slice(0, 8);
  const files = [
    "gmail-attachment.eml",
    "outlook-windows-1252.eml",
    "digital-post.eml",
    "newsletter.eml",
    "away.eml",
  ];
  for (const file of files) {
    const raw = emlFrom(new URL(file, INTAKE), { to }).replaceAll(
      /@(\w+)\.example>/g,
      `@$1-${unique}.example>`,
    );
    await deliver(site.inboundPort, {
      from: "somebody@stedet.example",
      to,
      raw: raw.replaceAll(`@moelleaa-${unique}`, "@moelleaa"),
    });
  }
  await expect
    .poll(() => database().inboundMail.count({ where: { hearingId, kind: { not: null } } }), {
      timeout: 20_000,
    })
    .toBe(5);

  const page = await open();
  await signIn(page, owner.email);
  await page.getByRole("link", { name: "3 mails skal bekræftes" }).click();
  await expectNoAxeViolations(page);
  await expect(page.getByRole("link", { name: /Formodet spam/ })).toContainText("1");
  await page.getByRole("link", { name: "Høringssvar om Rent vand" }).click();
  await listening(page);
  await expectNoAxeViolations(page);
  await expect(page.getByLabel("Målinger ved åen.pdf")).toBeChecked();
  await page.keyboard.press("c");
  await expect(page.getByText("Registreret som nr. 1.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("stier og åen");
  await listening(page);
  await page.locator("body").press("c");
  await expect(page.getByText("Registreret som nr. 2.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ny post fra Mads Krogh");
  await listening(page);
  await page.locator("body").press("e");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Mads Krogh");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("ikke en adresse");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Skriv én e-mailadresse");
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue("Mads Krogh");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: /Skriv én e-mailadresse/ }).press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(`mads-${unique}@stedet.example`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Der er ingen mails at bekræfte.")).toBeVisible();

  const ida = await site.mails.waitFor({ to: `ida.holm@gmail-${unique}.example` });
  expect(ida.subject).toContain("Kvittering for dit høringssvar nr. 1");
  expect(ida.text).toContain("Målinger ved åen.pdf");
  const mads = await site.mails.waitFor({ to: `mads-${unique}@stedet.example` });
  expect(mads.text).toMatch(/Høringssvaret er i det vedhæftede: Brev\s+(> )?til kommunen.pdf/);
  const stored = await database().attachment.findMany({
    where: { submission: { hearingId } },
    orderBy: { submission: { number: "asc" } },
  });
  expect(stored.map(({ name }) => name)).toEqual([
    ...["Målinger ved åen.pdf", "Båd og bro.docx", "Brev til kommunen.pdf"],
  ]);

  await page.goto(paths.inbox(hearingId, "spam"));
  await page.getByRole("link", { name: "Ændr din el i dag!" }).click();
  await expect(page.getByText("Et link, der fører et andet sted hen")).toBeVisible();
  await page.getByRole("button", { name: "Hent den frem igen" }).click();
  await listening(page);
  await page.locator("body").press("x");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Reklame for el.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Mailen er behandlet.")).toBeVisible();
  await page.goto(paths.inbox(hearingId, "handled"));
  await expect(page.getByText("Lagt til side", { exact: true })).toBeVisible();
  expect(await database().inboundMail.count({ where: { hearingId } })).toBe(5);
});

test("an official without JavaScript confirms a mail, registers letters one after the other, and the minutes of a meeting", async ({
  site,
  open,
}) => {
  const { hearingId, slug, owner } = await hearing();
  const to = mailboxAddress(slug) ?? "";
  const raw = emlFrom(new URL("apple-forward.eml", INTAKE), { to });
  await deliver(site.inboundPort, { from: "grete.lund@icloud.example", to, raw });
  await expect
    .poll(() => database().inboundMail.count({ where: { hearingId, kind: { not: null } } }), {
      timeout: 20_000,
    })
    .toBe(1);
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await signIn(page, owner.email);
  await page.goto(paths.inbox(hearingId));
  await page.getByRole("link", { name: "Fwd: Stien" }).click();
  await page.getByRole("link", { name: "Det videresendte" }).click();
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue("Per Nabo");
  await page.getByRole("button", { name: "Bekræft og gå til den næste" }).click();
  await expect(page.getByText("Registreret som nr. 1.")).toBeVisible();

  await page.goto(paths.register(hearingId));
  await page.getByLabel("Navn", { exact: true }).fill("Karen Skov");
  await page.getByRole("button", { name: "Gem og registrér næste" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv dit høringssvar");
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue("Karen Skov");
  await expectNoAxeViolations(page, await open());
  await page.getByLabel("Postadresse").fill("Torvet 1\n9999 Mølleå");
  await page.getByLabel(/^Høringssvarets tekst/).fill("Der mangler en bænk.");
  await page.getByRole("button", { name: "Gem og registrér næste" }).click();
  await expect(page.getByText("Registreret som nr. 2.")).toBeVisible();
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("Kom som")).toHaveValue("letter");

  const { id: phaseId } = await database().phase.findFirstOrThrow({ where: { hearingId, kind: "hearing" } });
  const held = (title: string, day: number) => ({
    ...{ phaseId, title, place: "Hallen" },
    startsAt: at(addDays(dayOf(now()), day), "19:00"),
  });
  const meetings = [
    held("Møde før høringen", -20),
    held("Borgermøde i Hallen", -1),
    held("Møde, der kommer", 9),
  ];
  await database().activity.createMany({ data: meetings });
  await page.getByRole("link", { name: "Registrér et referat" }).click();
  await expect(page.getByRole("navigation", { name: "Møder i tidsplanen" }).getByRole("link")).toHaveText([
    "Borgermøde i Hallen",
  ]);
  await page.getByRole("link", { name: "Borgermøde i Hallen" }).click();
  await expect(page.getByLabel("Mødets navn")).toHaveValue("Borgermøde i Hallen");
  await page.getByLabel("Hvem var med?").fill("Ida Holm; ida@\nPer");
  await page.getByLabel(/^Referatet, nøjagtig/).fill("1. Stien\nNej til lys.\n\n2. Broen\nHvornår?");
  await page.getByRole("button", { name: "Registrér et referat" }).click();
  await expect(page.getByRole("alert")).toContainText("Ida Holm; ida@");
  await expectNoAxeViolations(page, await open());
  await page.getByLabel("Hvem var med?").fill("Ida Holm; ida@stedet.example\nPer");
  await page.getByLabel("Hvor mange flere var med?").fill("32");
  await page.getByRole("button", { name: "Registrér et referat" }).click();
  await expect(page.getByText("Referat · 34 deltagere")).toBeVisible();
  await expect(page.getByText("Foreslået opdeling: 2 steder")).toBeVisible();
  await expect
    .poll(() => database().privacyScan.count({ where: { submission: { hearingId } } }), { timeout: 20_000 })
    .toBe(3);
  await page.goto(paths.clearance(hearingId, 3));
  await page.getByRole("button", { name: "Offentliggør", exact: true }).click();

  const citizen = await open();
  await citizen.goto(paths.submissions(slug));
  await citizen.getByRole("link", { name: "Referat: Borgermøde i Hallen, 34 deltagere" }).click();
  await expect(citizen.getByRole("heading", { level: 1 })).toContainText(
    "Referat: Borgermøde i Hallen, 34 deltagere",
  );
  await expect(citizen.locator("main")).not.toContainText("Ida Holm");
  await expectNoAxeViolations(citizen);
});
