import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing } from "#tests/support/situation.ts";

test.describe.configure({ timeout: 180_000 });

const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const storedIn = (hearingId: string) =>
  database().submission.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    include: { contributions: { orderBy: { position: "asc" } }, representation: true },
  });

test("who would rather write by hand prints a form that says the hearing's number, where it goes and by when, and an official finds the hearing by it", async ({
  open,
}) => {
  const { slug, hearingId, other } = await hearing();
  const { number } = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  const page = await open(PHONE);
  await page.goto(paths.hearing(slug));
  await page.getByRole("link", { name: "Vil du hellere skrive på papir?" }).click();
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText(`Høring nr. ${number}`);
  await expect(sheet).toContainText("Skal være hos os senest");
  await expect(sheet).toContainText("1 Rent vand");
  await expect(sheet.getByRole("img")).toHaveAttribute("src", /^data:image\/svg\+xml/);
  await expectNoAxeViolations(page, await open());
  await page.goto(paths.submit(slug));
  await expect(page.getByRole("link", { name: "Vil du hellere skrive på papir?" })).toBeVisible();

  const desk = await open(PHONE);
  await signIn(desk, other.email);
  await desk.goto(paths.staffHearings());
  await desk.getByLabel("Find en høring ved dens nummer").fill("syv");
  await desk.getByRole("button", { name: "Find" }).click();
  await expect(desk.getByRole("alert")).toContainText("Skriv nummeret med tal");
  await desk.getByLabel("Find en høring ved dens nummer").fill("99999999");
  await desk.getByRole("button", { name: "Find" }).click();
  await expect(desk.getByRole("alert")).toContainText("Der er ingen høring nr. 99999999");
  await expectNoAxeViolations(desk, await open());
  await desk.getByLabel("Find en høring ved dens nummer").fill(String(number));
  await desk.getByRole("button", { name: "Find" }).click();
  await expect(desk).toHaveURL(paths.register(hearingId));
});

test("an official registers a letter about the whole and about sections, with a proposed wording", async ({
  open,
}) => {
  const { hearingId, other } = await hearing();
  const page = await open(PHONE);
  await signIn(page, other.email);
  await page.goto(paths.register(hearingId));
  await page.getByLabel("Navn", { exact: true }).fill("Karen Skov");
  await page.getByLabel("På vegne af").selectOption({ label: "En forening eller gruppe" });
  await page.getByLabel("Navn på virksomhed, forening, myndighed eller råd").fill("Vandværket");
  await page.getByLabel("Rolle dér").fill("formand");
  await page.getByLabel("Postadresse").fill("Torvet 1\n9999 Mølleå");
  await page.getByLabel(/^Høringssvarets tekst/).fill("God plan.");
  await page.getByLabel("Vælg et afsnit").selectOption({ label: "1 Rent vand" });
  await page.getByRole("button", { name: "Foreslå ny tekst" }).click();
  await page.getByRole("button", { name: "Registrér et høringssvar", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Teksten til 1 Rent vand er ikke ændret.");
  await page.getByLabel("Forslag til ny tekst i 1 Rent vand").fill("Vandet skal være helt rent.");
  await page.getByLabel("Vælg et afsnit").selectOption({ label: "1 Rent vand" });
  await page.getByRole("button", { name: "Tilføj en kommentar" }).click();
  await page.getByLabel("Om 1 Rent vand").fill("Brønden lugter.");
  await expectNoAxeViolations(page, await open());
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue("Karen Skov");
  await expect(page.getByLabel("Kom som")).toHaveValue("letter");
  await page.getByRole("button", { name: "Registrér et høringssvar", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1");
  const [stored] = await storedIn(hearingId);
  expect(stored?.contributions.map(({ kind, start, end }) => [kind, stored.body.slice(start, end)])).toEqual([
    ["amendment", "Vandet skal være helt rent."],
    ["comment", "Brønden lugter."],
  ]);
  expect(stored).toMatchObject({
    ...{ channel: "letter", organisation: "Vandværket", registeredById: other.id },
    representation: { capacity: "formand" },
  });
});

test("an official follows the script on the phone: tells, writes, reads back, and says the number", async ({
  open,
}) => {
  const { hearingId, other } = await hearing();
  const page = await open(PHONE);
  await signIn(page, other.email);
  await page.goto(paths.register(hearingId));
  await page.getByRole("link", { name: "Tag imod et høringssvar over telefonen" }).click();
  await expect(page.getByText("Det handler om høring nr.")).toContainText("Vandstrategi");
  await page.getByLabel("Vælg et afsnit").selectOption({ label: "1 Rent vand" });
  await page.getByRole("button", { name: "Tilføj en kommentar" }).click();
  await page.getByLabel("Om 1 Rent vand").fill("Brønden lugter.");
  await page.getByLabel("Navn", { exact: true }).fill("Karen Skov");
  await page.getByLabel("Postadresse").fill("Torvet 1\n9999 Mølleå");
  await page.getByRole("button", { name: "Registrér, og få nummeret" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(
    "Læs det op, og sæt flueben ved, at det er rigtigt.",
  );
  await expectNoAxeViolations(page, await open());
  expect(await storedIn(hearingId)).toEqual([]);
  await page.getByLabel("Jeg har læst det hele op, og det er rigtigt").check({ force: true });
  await page.getByRole("button", { name: "Registrér, og få nummeret" }).click();
  await expect(page.getByRole("status").first()).toContainText("Dit svar har fået nummer 1");
  await expectNoAxeViolations(page, await open());
  await expect(page.getByLabel("Navn", { exact: true })).toHaveValue("");
  const [stored] = await storedIn(hearingId);
  expect(stored).toMatchObject({ channel: "phone", body: "Brønden lugter.", registeredById: other.id });
});
