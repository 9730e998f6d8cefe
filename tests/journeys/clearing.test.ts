import type { Page } from "@playwright/test";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must, receive, type Situation } from "#tests/support/situation.ts";

const PHONES = "Ring til mig på 20 30 40 50 eller 30 40 50 60. Min nabo Lise Holm er enig.";

async function send({ hearingId }: Situation, said: Parameters<typeof receive>[1]) {
  const sent = await receive(hearingId, said);
  must(await confirmAddress(sent.participantId));
  return sent;
}

/** The page listens to keys once its list of them is there. */
const listening = (page: Page) =>
  expect(page.locator("summary", { hasText: "Genveje på tastaturet" })).toBeVisible();

const scanned = ({ hearingId }: Situation, count: number) =>
  expect
    .poll(() => database().privacyScan.count({ where: { submission: { hearingId } } }), { timeout: 20_000 })
    .toBe(count);

test("an official clears one after the other with the keyboard, and everybody reads what was left out", async ({
  open,
}) => {
  const situation = await hearing();
  const { hearingId, slug, owner } = situation;
  await send(situation, { name: "Ida Å", body: PHONES });
  await send(situation, { name: "Per Ø", body: "Mit nummer er 070761-4285, og jeg er imod." });
  await scanned(situation, 2);
  const page = await open();
  await signIn(page, owner.email);
  await page.goto(paths.clearings(hearingId));
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Begynd gennemsyn" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nr. 1 · Ida Å");
  await listening(page);
  await expectNoAxeViolations(page);
  await expect(page.getByText("1 mangler din afgørelse")).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.press("B");
  for (const phone of ["20 30 40 50", "30 40 50 60"])
    await expect(page.getByRole("group", { name: phone }).getByLabel("Må blive")).toBeChecked();
  await page.keyboard.press("U");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("b");
  await expect(page.getByRole("group", { name: "Lise Holm" }).getByLabel("Må blive")).toBeChecked();
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nr. 2 · Per Ø");
  await expect(page.getByLabel("Må blive")).toHaveCount(0);
  await listening(page);
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Gennemsyn");

  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.goto(paths.submission(slug, 1));
  await expect(citizen.locator("main")).toContainText("2 steder er udeladt: 2 telefonnumre.");
  await expect(citizen.locator("main")).toContainText("Lise Holm");
  await expectNoAxeViolations(citizen, page);
  await citizen.goto(paths.submissions(slug));
  await expect(citizen.locator("main")).toContainText("3 steder i de viste høringssvar er udeladt");
});

test("without JavaScript all of a kind are decided by sending, and what is undecided is refused with everything kept", async ({
  open,
}) => {
  const situation = await hearing();
  const { hearingId, owner } = situation;
  await send(situation, { body: PHONES });
  await scanned(situation, 1);
  const page = await open({ javaScriptEnabled: false });
  await signIn(page, owner.email);
  await page.goto(paths.clearance(hearingId, 1));
  await page.getByLabel("Andet, der skal udelades").fill("er enig");
  await page.getByRole("button", { name: "Offentliggør", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("1 fund er ikke afgjort");
  await expect(page.getByLabel("Andet, der skal udelades")).toHaveValue("er enig");
  await page.getByRole("button", { name: "Alle må blive (Telefon)" }).click();
  await expect(page.getByRole("status").first()).toContainText("Afgørelserne er gemt");
  await page.getByRole("group", { name: "Lise Holm" }).getByLabel("Udelades").check();
  await page.getByRole("button", { name: "Offentliggør", exact: true }).click();
  await expect(page.locator("main")).toContainText("Offentliggjort");
  const { text } = await database().publicText.findFirstOrThrow({ where: { submission: { hearingId } } });
  expect(text).toBe(PHONES.replace("Lise Holm", "█".repeat(9)));
});

test("organisations go at once, citizens when they have been read", async ({ open }) => {
  const situation = await hearing();
  const { hearingId, owner } = situation;
  await send(situation, { onBehalfOf: "company", organisation: "Firmaet", body: "Firmaet er imod vejen." });
  await send(situation, { name: "Eva", body: "Luk brønden hurtigst muligt, tak." });
  await send(situation, { name: "Per", body: "Plant flere træer langs skolevejen i år." });
  await scanned(situation, 3);
  const page = await open();
  await signIn(page, owner.email);
  await page.goto(paths.clearings(hearingId));
  await page.getByRole("button", { name: "Offentliggør 1 uden fund" }).click();
  await expect(page.getByRole("status")).toContainText("1 høringssvar er offentliggjort");
  await page.getByRole("link", { name: "Læs dem samlet" }).click();
  await listening(page);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Offentliggør dem, jeg har læst" }).click();
  await expect(page.getByRole("alert")).toContainText("Sæt flueben");
  await page.locator("body").press("x");
  await page.keyboard.press("x");
  await expect(page.getByLabel("Jeg har læst nr. 2")).toBeChecked();
  await page.getByRole("button", { name: "Offentliggør dem, jeg har læst" }).click();
  await expect(page.getByRole("heading", { name: "Nr. 2 · Eva" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "Nr. 3 · Per" })).toBeVisible();
  const shown = await database().submission.findMany({
    where: { hearingId, publicText: { clearance: "published" } },
    orderBy: { number: "asc" },
  });
  expect(shown.map(({ number }) => number)).toEqual([1, 2]);
});

test("a text is taken down from everywhere at once, and its page says why", async ({
  open,
  request,
  site,
}) => {
  const situation = await hearing();
  const { hearingId, slug, owner } = situation;
  const email = `${crypto.randomUUID()}@post.example`;
  await send(situation, { name: "Ida", email, body: "Fabrikkens direktør drikker." });
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner));
  for (const path of [paths.submission(slug, 1), paths.submissions(slug)])
    await expect.poll(async () => (await request.get(path)).text()).toContain("direktør");
  const page = await open();
  await signIn(page, owner.email);
  await page.goto(paths.recall(hearingId, 1));
  await expectNoAxeViolations(page);
  await expect(page.locator("main")).toContainText("Søgemaskiner og internetarkiver");
  await page.getByRole("button", { name: "Tag det ned nu" }).click();
  await expect(page.getByRole("alert")).toContainText("Vælg, hvorfor det ikke vises");
  await page.getByLabel("Det handler om et bestemt menneskes private forhold").check();
  await page.getByLabel("Begrundelse").fill("Den handler om en bestemt person.");
  await page.getByRole("button", { name: "Tag det ned nu" }).click();
  await expect(page.getByRole("status")).toContainText("er taget ned");
  await expect
    .poll(async () => (await request.get(paths.submissions(slug))).text())
    .not.toContain("direktør");
  const citizen = await open({ javaScriptEnabled: false });
  await citizen.goto(paths.submission(slug, 1));
  await expect(citizen.locator("main")).toContainText(
    "Kommunen holder det tilbage: det handler om et bestemt menneskes private forhold.",
  );
  await expect(citizen.locator("main")).not.toContainText("Ida");
  const told = await site.mails.waitFor({ to: email, subject: "taget ned" });
  expect(told.text).toContain("Den handler om en bestemt person.");
});

test("somebody whose name was used says so on a phone without JavaScript, and an official takes it away", async ({
  open,
}) => {
  const situation = await hearing();
  const { hearingId, slug, owner } = situation;
  await send(situation, { name: "Ida Åkær", body: "Luk brønden." });
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner));
  const reader = await open();
  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await citizen.goto(paths.submission(slug, 1));
  await citizen.getByRole("link", { name: "Er dit navn brugt uden dit vidende?" }).click();
  await expect(citizen.getByLabel("Høringssvarets nummer")).toHaveValue("1");
  await citizen.getByRole("button", { name: "Send" }).click();
  await expect(citizen.getByRole("alert")).toContainText("Skriv en e-mail eller et telefonnummer.");
  await expectNoAxeViolations(citizen, reader);
  await citizen.getByLabel("Din e-mail eller dit telefonnummer").fill("20 30 40 50");
  await citizen.getByLabel("Høringssvarets nummer").fill("99");
  await citizen.getByRole("button", { name: "Send" }).click();
  await expect(citizen.getByRole("alert")).toContainText(
    "Der er intet offentligt høringssvar med det nummer",
  );
  await citizen.getByLabel("Høringssvarets nummer").fill("1");
  await citizen.getByRole("button", { name: "Send" }).click();
  await expect(citizen.getByRole("status")).toContainText("Vi har fået din besked om høringssvar nr. 1");

  const page = await open();
  await signIn(page, owner.email);
  const task = page.locator(`a.urgent[href="${paths.nameReports(hearingId)}"]`);
  await expect(task).toHaveText("1 anmeldelse af et navn brugt uden vidende");
  await task.click();
  await page.getByRole("link", { name: "Om høringssvar nr. 1 · Ida Åkær" }).click();
  await expectNoAxeViolations(page);
  await page.getByLabel("Fjern navnet").check();
  await page.getByLabel("Hvad har du fortalt").fill("Ringede og fortalte det.");
  await page.getByRole("button", { name: "Afgør anmeldelsen" }).click();
  await expect(page.locator("main")).toContainText("afgjorde det");
  await citizen.goto(paths.submission(slug, 1));
  await expect(citizen.getByRole("heading", { level: 1 })).toHaveText("Nr. 1 · Borger");
  await expect(citizen.locator("main")).toContainText("Luk brønden.");
});

test("what a hearing promises about publication stands on its page and on the form before anybody writes", async ({
  open,
}) => {
  const { slug } = await hearing({ policy: { publishWhen: "after_deadline", namesShown: "organisations" } });
  const citizen = await open({ javaScriptEnabled: false });
  for (const path of [paths.hearing(slug), paths.submit(slug)]) {
    await citizen.goto(path);
    await expect(citizen.locator("main")).toContainText("bliver vist på én gang, når fristen er udløbet");
    await expect(citizen.locator("main")).toContainText("står der »Borger« i stedet for dit navn");
  }
  await citizen.goto(paths.submissions(slug));
  await expect(citizen.locator("main")).toContainText("Høringssvarene bliver vist her på én gang");
});
