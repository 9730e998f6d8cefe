import type { Page } from "@playwright/test";
import { nextWorkingDay } from "#app/domain/hearings/danish-days.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, type Day, dayOf, now } from "#app/shared/time.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { letDaysPass } from "#tests/support/days-pass.ts";
import type { ReceivedMail } from "#tests/support/inbox.ts";
import { official, PASSWORD } from "#tests/support/situation.ts";

const SLUG = "aastrategi-2026";
const IDA = "ida.aagaard@post.example";
const JOHN = "john.mill@post.example";
const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

test("a hearing from the first section of the draft to the last mail", async ({ site, open }) => {
  test.setTimeout(480_000);
  const anne = await open();
  const bo = await open({ colorScheme: "dark" });
  const ida = await open(PHONE);
  const reader = await open({ ...PHONE, javaScriptEnabled: true });
  const john = await open({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  const owner = await official("Anne", ["owner", "caseworker"]);
  const approver = await official("Bo", ["owner", "approver", "caseworker"]);
  const publishOn = nextWorkingDay(addDays(dayOf(now()), 3)).day;
  const { lastDay } = earliestPeriod(publishOn, 56);
  let hearing = "";

  await test.step("an official writes the strategy", async () => {
    await signIn(anne, owner.email);
    await anne.getByRole("link", { name: "Strategier" }).click();
    await anne.getByRole("link", { name: "Ny strategi" }).click();
    await press(anne, "Gem");
    await expect(anne.getByRole("alert")).toContainText("Skriv en titel.");
    await anne.getByLabel("Titel").fill("Åstrategi");
    await anne.getByLabel("Emne").fill("Natur");
    await anne.getByLabel("Forvaltning").selectOption({ label: "Plan" });
    await press(anne, "Gem");
    await writeSection(anne, "Indsatsområde", "Oversvømmelse", "Engene skal kunne **fyldes** med vand.");
    await writeSection(anne, "Målsætning", "Rent vand", "Åen skal kunne bades i.");
    await writeSection(anne, "Vision", "En levende å", "I 2040 er der ørreder i åen.");
    await press(anne, "Op En levende å");
    await press(anne, "Op En levende å");
    await press(anne, "Op Rent vand");
    await expect(anne.locator("main table")).toContainText(/1 En levende å.*2 Rent vand.*3 Oversvømmelse/s);
    await looksWell(anne);
  });

  await test.step("and sets its hearing up, told what is missing and wrong", async () => {
    await anne.getByRole("link", { name: "Sæt en høring op" }).click();
    await anne.getByLabel("Titel").fill("Åstrategi 2026");
    await anne.getByLabel("Adresse på siden").fill(SLUG);
    await anne.getByLabel("Hvad handler det om?").fill("Åen skal være renere.\nHvad mener du?");
    await press(anne, "Gem");
    await anne.waitForURL(/\/staff\/hearings\/[0-9a-f-]{36}$/);
    hearing = new URL(anne.url()).pathname;
    await looksWell(anne);
    await anne.getByRole("link", { name: "Godkendelse" }).first().click();
    await press(anne, "Bed om godkendelse");
    await expect(anne.getByRole("alert")).toContainText("Høringen mangler");

    await setUp(anne, hearing, "basis", {
      "Offentliggøres den": String(publishOn),
      "Sidste dag": String(addDays(publishOn, 30)),
    });
    await expect(anne.getByRole("alert")).toContainText(
      "Perioden er for kort. Planloven § 23 a kræver mindst 56 dage",
    );
    await expect(anne.getByLabel("Sidste dag")).toHaveValue(String(addDays(publishOn, 30)));
    await looksWell(anne);
    await setUp(anne, hearing, "basis", {
      "Offentliggøres den": String(publishOn),
      "Sidste dag": String(lastDay),
    });

    const mandate = {
      "Formål og begrundelse": "Åen er forurenet.",
      "Det kan borgerne påvirke": "Hvilke enge der må stå under vand",
      "Det kan de ikke påvirke": "Vandplanen",
      "Sådan bruges bidragene": "Alle svar bliver besvaret.",
      Ressourcer: "To planlæggere i seks uger.",
      "Mulige resultater": "Udkastet kan blive ændret.",
      Succeskriterier: "Alle får svar",
      "Hvem beslutter": "Kommunalbestyrelsen beslutter.",
      Hvornår: "Til sommer.",
    };
    await setUp(anne, hearing, "mandate", mandate);
    await expect(anne.getByRole("alert")).toContainText("Skriv også hvorfor");
    await expect(anne.getByLabel("Ressourcer")).toHaveValue(mandate.Ressourcer);
    await setUp(anne, hearing, "mandate", {
      ...mandate,
      "Det kan de ikke påvirke": "Vandplanen – den er vedtaget af staten",
    });

    await setPlan(anne, hearing, publishOn, lastDay, "in a wrong order");
    await expect(anne.getByRole("alert")).toContainText("Faserne skal komme i rækkefølge");
    await setPlan(anne, hearing, publishOn, lastDay, "in order");
    await setUp(anne, hearing, "contact", { Navn: "Anne", "E-mail": owner.email });
    await anne.goto(`${hearing}/parties`);
    await anne.getByLabel("Navn").fill("Mølleå Lystfiskere");
    await press(anne, "Tilføj");
    await expect(anne.locator("main table")).toContainText("Mølleå Lystfiskere");
    for (const page of ["mandate", "plan", "contact", "parties", "preview", "approval"]) {
      await anne.goto(`${hearing}/${page}`);
      await looksWell(anne);
    }
  });

  await test.step("which a second person approves, and nobody else sees before", async () => {
    await press(anne, "Bed om godkendelse");
    await press(anne, "Godkend");
    await expect(anne.getByRole("alert")).toContainText("En anden end dig skal godkende høringen.");
    expect((await ida.goto(`/hearings/${SLUG}`))?.status()).toBe(404);
    await signIn(bo, approver.email);
    await bo
      .getByRole("listitem")
      .filter({ hasText: "Åstrategi 2026" })
      .getByRole("link", { name: "Høringen venter på din godkendelse" })
      .click();
    await looksWell(bo);
    await press(bo, "Godkend");
    await expect(bo.locator("main")).toContainText("Høringen åbner af sig selv");
    expect((await ida.goto(`/hearings/${SLUG}`))?.status()).toBe(200);
    expect((await ida.goto(`/hearings/${SLUG}/text`))?.status()).toBe(404);
  });

  await test.step("it opens by the clock, and two citizens take part", async () => {
    await letDaysPass(site.databaseUrl, SLUG, 10);
    await ida.goto("/");
    await ida.getByRole("link", { name: "Åstrategi 2026" }).click();
    await expect(ida.locator("main")).toContainText("ikke bindende");
    await looksWell(ida, reader);
    await ida.getByRole("link", { name: "Læs teksten" }).click();
    await looksWell(ida, reader);
    await ida.getByRole("link", { name: "Skriv om afsnit 3" }).click();
    await ida.getByLabel("Dit høringssvar").fill("Hej. Min eng må ikke stå under vand. Ring 20 30 40 50.");
    await press(ida, "Send høringssvar");
    await expect(ida.getByRole("alert")).toContainText("Skriv dit navn.");
    await looksWell(ida, reader);
    await ida.getByLabel("Dit navn").fill("Ida Aagaard");
    await ida.getByLabel("Din e-mail").fill(IDA);
    await press(ida, "Se først, hvad der bliver offentligt");
    await expect(ida.locator("main")).toContainText("udeladt af hensyn til persondata");
    await looksWell(ida, reader);
    await press(ida, "Send høringssvar");
    await expect(ida.getByRole("heading", { level: 1 })).toHaveText("Tak. Dit høringssvar har fået nummer 1");
    await looksWell(ida, reader);
    await confirm(
      ida,
      await site.mails.waitFor({ to: IDA, subject: "Kvittering" }),
      "Ja, det er min adresse",
    );
    await looksWell(ida, reader);

    await john.goto(`/hearings/${SLUG}/submit?lang=en`);
    await john
      .getByRole("textbox", { name: "Your submission" })
      .fill("Do not flood the meadows. We fish there.");
    await john.getByText("An association or group").click();
    await john.getByLabel("Name of whoever you are writing for").fill("Mølleå Lystfiskere");
    await john.getByLabel("Your name").fill("John Mill");
    await john.getByLabel("Your e-mail address").fill(JOHN);
    await looksWell(john);
    // Nobody writes that in three seconds: sent so quickly, it would look like a machine's.
    await john.waitForTimeout(3_000);
    await press(john, "Send submission");
    await expect(john.getByRole("heading", { level: 1 })).toContainText("Thank you");
    const receipt = await site.mails.waitFor({ to: JOHN });
    expect(receipt.subject).toContain("Receipt");
    expect(receipt.text).toContain("Do not flood the meadows.");
    await confirm(john, receipt, "Yes, it is my address");
  });

  await test.step("an official registers what came by letter", async () => {
    await anne.goto(`${hearing}/submissions`);
    await anne.getByRole("link", { name: "Registrér et høringssvar" }).click();
    await anne.getByLabel("Navn", { exact: true }).fill("Ove Brink");
    await anne.getByLabel("Postadresse").fill("Åvej 1, 9999 Mølleå");
    await anne.getByLabel("Høringssvarets tekst").fill("Broen er farlig.");
    await looksWell(anne);
    await press(anne, "Registrér et høringssvar");
    await expect(anne.getByRole("heading", { level: 1 })).toContainText("Nr. 3 · Ove Brink");
  });

  await test.step("the deadline passes, and everybody with an address is told what happens now", async () => {
    await letDaysPass(site.databaseUrl, SLUG, 70);
    const closed = await site.mails.waitFor({ to: IDA, subject: "slut" });
    expect(closed.text).toContain("/participant/");
    const told = await site.mails.waitFor({ to: JOHN, subject: "The hearing has closed" });
    expect(told.html).toContain('lang="en"');
    await ida.goto(`/hearings/${SLUG}`);
    await expect(ida.getByRole("link", { name: "Send et svar efter fristen" })).toBeVisible();
  });

  await test.step("the submissions are cleared and split into points", async () => {
    for (const number of [1, 2, 3]) {
      await anne.goto(`${hearing}/clearings/${number}`);
      const phone = anne.getByRole("group", { name: "20 30 40 50" });
      if (number === 1) await expect(phone.getByLabel("Udelades")).toBeChecked();
      await press(anne, "Offentliggør");
      await expect(anne.locator("main")).toContainText("Offentliggjort");
    }
    await anne.goto(`${hearing}/submissions/1`);
    await select(anne, "Min eng må ikke stå under vand.");
    await anne.getByLabel("Nyt tema").fill("Enge");
    await press(anne, "Gør til punkt");
    await expect(anne.locator("main")).toContainText("Punkt 1 · Indsigelse · 3 Oversvømmelse");
    for (const passage of ["Hej.", "Ring 20 30 40 50."]) {
      await anne.getByLabel("Stedet").fill(passage);
      await press(anne, "Intet at besvare");
      await expect(anne.getByLabel("Stedet")).toHaveValue("");
    }
    await expect(anne.locator("main")).toContainText("100 %");
    await looksWell(anne);
    for (const [number, passage] of [
      [2, "Do not flood the meadows. We fish there."],
      [3, "Broen er farlig."],
    ] as const) {
      await anne.goto(`${hearing}/submissions/${number}`);
      await anne.getByLabel("Stedet").fill(passage);
      await press(anne, "Gør til punkt");
      await expect(anne.getByRole("link", { name: "Skriv svar" })).toBeVisible();
    }
  });

  await test.step("one response answers two participants, another person approves, and all answers come at once", async () => {
    await anne.goto(`${hearing}/responses/new`);
    await anne.getByText("Min eng må ikke stå under vand.").click();
    await anne.getByText("Do not flood the meadows.").click();
    await press(anne, "Send til godkendelse");
    await expect(anne.getByRole("alert")).toContainText("Vælg en indstilling.");
    await expect(anne.getByLabel("Do not flood the meadows.")).toBeChecked();
    await anne.getByText("Ikke imødekommet").click();
    await anne.getByLabel("Begrundelse").fill("Engene er de laveste steder i byen.");
    await looksWell(anne);
    await press(anne, "Send til godkendelse");
    await anne.goto(`${hearing}/responses/new`);
    await anne.getByText("Broen er farlig.").click();
    await anne.getByText("Imødekommet", { exact: true }).click();
    await anne.getByLabel("Begrundelse").fill("Broen er god nok.");
    await press(anne, "Send til godkendelse");
    await anne.goto(`${hearing}/release`);
    await expect(anne.locator("main")).toContainText("høringssvar er ikke klar");
    await expect(anne.getByRole("button", { name: "Offentliggør svarene" })).toHaveCount(0);
    await looksWell(anne);

    await bo.goto(`${hearing}/responses`);
    await expect(bo.getByRole("blockquote")).toHaveText([
      /Min eng må ikke stå under vand\./,
      /Do not flood the meadows\./,
      /Broen er farlig\./,
    ]);
    await looksWell(bo);
    await bo.getByRole("link", { name: "Svar 1" }).click();
    await press(bo, "Godkend svaret");
    await expect(bo.getByRole("status")).toHaveText("Svaret er godkendt.");
    await bo.goto(`${hearing}/responses`);
    await bo.getByRole("link", { name: "Svar 2" }).click();
    await bo.getByText("Send tilbage").first().click();
    await bo.getByLabel("Hvad skal være anderledes?").fill("Det er ikke en imødekommelse.");
    await press(bo, "Send tilbage");
    await anne.goto(`${hearing}/responses`);
    await anne.getByRole("link", { name: "Svar 2" }).click();
    await anne.getByLabel("Begrundelse").first().fill("Broen bliver udskiftet i 2027.");
    await press(anne, "Send til godkendelse");
    await bo.goto(`${hearing}/responses`);
    await bo.getByRole("link", { name: "Svar 2" }).click();
    await looksWell(bo);
    await press(bo, "Godkend svaret");
    await expect(bo.locator("main")).toContainText("godkendt");

    expect(site.mails.all({ to: IDA, subject: "Svar på" })).toEqual([]);
    await ida.goto(`/hearings/${SLUG}/answers`);
    await expect(ida.locator("body")).not.toContainText("Engene er de laveste");
    await anne.goto(`${hearing}/release`);
    await press(anne, "Offentliggør svarene");
    await expect(anne).toHaveURL(/\/sending$/);
    await looksWell(anne);
    await anne.goto(`${hearing}/release`);
    await expect(anne.locator("main")).toContainText("Svarene blev offentliggjort");
    const answer = await site.mails.waitFor({ to: IDA, subject: "Svar på" });
    expect(answer.text).toContain("Engene er de laveste steder i byen.");
    expect(answer.text).not.toContain("Broen bliver udskiftet");
    await site.mails.waitFor({ to: JOHN, subject: /answers/i });
    await ida.goto(`/hearings/${SLUG}/answers`);
    await expect(ida.locator("main")).toContainText("Engene er de laveste steder i byen.");
    await looksWell(ida, reader);
  });

  await test.step("committee and council decide, and the text is adopted", async () => {
    await recordDecision(anne, hearing, { committee: true });
    await recordDecision(anne, hearing, { committee: false });
    await anne.goto(`${hearing}/decisions`);
    await looksWell(anne);
    const decision = await site.mails.waitFor({ to: IDA, subject: /Kommunalbestyrelsen/ });
    expect(decision.text).toContain("Engene skal skånes, for fiskerne har ret.");
    await anne.goto(`${hearing}/adoption`);
    await anne.getByRole("link", { name: "Ret udkastet" }).click();
    await anne.getByRole("link", { name: "Oversvømmelse" }).click();
    await anne.getByLabel("Tekst (Markdown)").fill("Engene skal **skånes**.");
    await looksWell(anne);
    await press(anne, "Gem");
    await anne.goto(`${hearing}/adoption`);
    await expect(anne.locator("main ins").first()).toContainText("skånes");
    await looksWell(anne);
    await press(anne, "Offentliggør den vedtagne strategi");
    const adopted = await site.mails.waitFor({ to: IDA, subject: /vedtaget/i });
    expect(adopted.text).toContain(`/hearings/${SLUG}/`);
    await ida.goto(`/hearings/${SLUG}/decision`);
    await expect(ida.locator("main")).toContainText("Engene skal skånes, for fiskerne har ret.");
    await looksWell(ida, reader);
  });

  await test.step("the hearing cannot be concluded before the last letter has gone", async () => {
    await anne.goto(`${hearing}/conclusion`);
    await expect(
      anne.getByRole("listitem").filter({ hasText: "Alle deltagere har fået besked" }),
    ).toContainText("Mangler");
    await expect(anne.getByRole("button", { name: "Afslut høringen" })).toHaveCount(0);
    await expect(anne.getByRole("heading", { name: "Mangler: 7" })).toBeVisible();
    await expect(anne.locator("main table")).toContainText("Ove Brink");
    await expect(anne.locator("main table")).not.toContainText("Ida Aagaard");
    await looksWell(anne);
    for (let left = 7; left > 0; left -= 1) {
      await anne.goto(`${hearing}/follow-ups?filter=unreached`);
      if (left === 7) await looksWell(anne);
      await anne
        .getByRole("row", { name: /Ove Brink/ })
        .getByRole("link", { name: /^Skyldes|^Venter/ })
        .first()
        .click();
      if (left === 7) await looksWell(anne);
      await press(anne, "Brevet er sendt");
    }
    await anne.goto(`${hearing}/conclusion`);
    await expect(anne.getByRole("button", { name: "Afslut høringen" })).toHaveCount(0);
    await anne.getByRole("link", { name: "Hvidbogen er låst med alle svar" }).click();
    await press(anne, "Lås udgave 1");
    await anne.goto(`${hearing}/conclusion`);
    await anne.getByLabel(/^En anden slettedag/).fill("2020-01-01");
    await press(anne, "Afslut høringen");
    await expect(anne.getByRole("alert")).toContainText("Dagen er allerede gået");
    await anne.getByLabel(/^En anden slettedag/).fill("2040-01-01");
    await press(anne, "Afslut høringen");
    await expect(anne.locator("main")).toContainText("Alle er fulgt op.");
    await expect(anne.locator("main")).toContainText("Ingen undtagelser");
    await looksWell(anne);
    await anne.goto(`${hearing}/journal`);
    await expect(anne.locator("main")).toContainText("Journalen er ubrudt");
    await looksWell(anne);
    await ida.goto(`/hearings/${SLUG}`);
    await expect(ida.locator("main")).toContainText("Fulgt op");
    await ida.goto(`/participant/${tokenIn(site.mails.all({ to: IDA })[0])}`);
    await expect(ida.locator("main")).toContainText("Engene er de laveste steder i byen.");
    await looksWell(ida, reader);
  });

  await test.step("each got exactly one of each mail, in their language, with links that lead here", async () => {
    for (const [to, subjects] of [
      [
        IDA,
        [
          /Kvittering/,
          /slut/,
          /er offentliggjort/,
          /Svar på/,
          /Teknisk Udvalg/,
          /Kommunalbestyrelsen/,
          /vedtaget/i,
        ],
      ],
      [
        JOHN,
        [
          /Receipt/,
          /closed/,
          /has been published/,
          /answers/i,
          /Teknisk Udvalg/,
          /Kommunalbestyrelsen/,
          /adopted/i,
        ],
      ],
    ] as const) {
      const mails = site.mails.all({ to });
      expect(mails.map(({ subject }) => subject)).toHaveLength(subjects.length);
      for (const [index, pattern] of subjects.entries()) expect(mails[index]?.subject).toMatch(pattern);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
      for (const { text, html } of mails)
        for (const [link] of `${text} ${html}`.matchAll(/https?:\/\/[^\s"<)]+/g))
          expect(link).toContain(site.url);
    }
  });
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/staff");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Adgangskode").fill(PASSWORD);
  await press(page, "Log ind");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Goddag");
  await looksWell(page);
}

/** Presses a button that posts, until the server has answered (not the preview of what is typed): what follows may go elsewhere at once. */
async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.request().method() === "POST" && !response.url().includes(paths.markdownPreview()),
  );
  await page.getByRole("button", { name, exact: true }).first().click();
  await answered;
}

const looksWell = expectNoAxeViolations;

async function writeSection(page: Page, kind: string, title: string, text: string): Promise<void> {
  await page.getByRole("link", { name: "Nyt afsnit" }).click();
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Slags").selectOption({ label: kind });
  await page.getByLabel("Tekst (Markdown)").fill(text);
  await expect(page.locator(".prose").last()).toContainText(text.replaceAll("*", ""));
  await page.getByLabel("Kort sagt, i enkle ord").fill(`Kort om ${title}.`);
  await press(page, "Gem");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

async function setUp(
  page: Page,
  hearing: string,
  part: string,
  fields: Record<string, string>,
): Promise<void> {
  await page.goto(`${hearing}/${part}`);
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await press(page, "Gem");
}

async function setPlan(
  page: Page,
  hearing: string,
  from: Day,
  to: Day,
  how: "in order" | "in a wrong order",
) {
  await page.goto(`${hearing}/plan`);
  const days = [
    [addDays(from, -200), addDays(from, -121)],
    [addDays(from, -120), addDays(from, -61)],
    [addDays(from, -60), addDays(from, -1)],
    [how === "in order" ? from : addDays(from, -150), to],
    [addDays(to, 1), addDays(to, 400)],
  ];
  for (const [index, [start, end]] of days.entries()) {
    const phase = page.getByRole("group").nth(index);
    await phase.getByLabel("Fra").fill(String(start));
    await phase.getByLabel("Til").fill(String(end));
  }
  await press(page, "Gem");
}

const tokenIn = (mail: ReceivedMail | undefined): string =>
  /\/participant\/([^\s/]+)/.exec(mail?.text ?? "")?.[1] ?? "";

async function confirm(page: Page, receipt: ReceivedMail, button: string): Promise<void> {
  await page.goto(`/participant/${tokenIn(receipt)}`);
  await press(page, button);
  await expect(page.getByRole("button", { name: button })).toHaveCount(0);
}

/** Selects a passage of the submission with the mouse's own means. */
async function select(page: Page, passage: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("main") as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0 || node.parentElement?.closest("form")) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      node.parentElement?.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
      return;
    }
  }, passage);
  await expect(page.getByLabel("Stedet")).toHaveValue(passage);
}

async function recordDecision(
  page: Page,
  hearing: string,
  { committee }: { committee: boolean },
): Promise<void> {
  await page.goto(`${hearing}/decisions/new`);
  await press(page, "Gem og giv besked til alle");
  await expect(page.getByRole("alert")).toContainText("Vælg udvalg eller kommunalbestyrelse.");
  const fields = {
    "Udvalgets eller rådets navn": committee ? "Teknisk Udvalg" : "Kommunalbestyrelsen",
    Mødedato: String(dayOf(now())),
    "Dagsordenspunkt nr.": committee ? "4" : "9",
    "Punktets titel": "Åstrategi 2026",
    Indstilling: "Forvaltningen indstiller, at strategien vedtages.",
    Sagsfremstilling: "Tre høringssvar er besvaret.",
    "Økonomiske konsekvenser": "Ingen.",
    Beslutningskompetence: "Kommunalbestyrelsen.",
    Beslutning: committee ? "Anbefales." : "Vedtaget med en ændring: engene skånes.",
    "Den politiske begrundelse": committee
      ? "Udvalget er enigt med forvaltningen."
      : "Engene skal skånes, for fiskerne har ret.",
  };
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).first().fill(value);
  await page.getByLabel("Fraværende").fill("Tove Lind");
  await page
    .getByText(committee ? "Et udvalg" : "Kommunalbestyrelsen", { exact: true })
    .first()
    .click();
  await page.getByText(committee ? "Ja" : "Nej", { exact: true }).click();
  if (!committee) {
    await page.getByText(/^Svar 1 –/).click();
    const response = page.locator("details", { hasText: "Engene er de laveste" });
    await response.getByText("Beslutningen afviger her").click();
    await response.getByLabel("Indstilling").selectOption({ label: "Imødekommet" });
    await response.getByLabel("Begrundelse").fill("Engene er fiskernes.");
    await page.getByLabel("Mindretalsudtalelse").fill("Et medlem stemte imod.");
  }
  await looksWell(page);
  await press(page, "Gem og giv besked til alle");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Beslutninger");
}
