import { approveResponse } from "#app/domain/responses/approve-response.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must, receive, type Situation } from "#tests/support/situation.ts";

const BODY = "Brønden lugter. Kloakken løber over.";

/** A closed hearing with a submission of which everything is one point without an answer. */
async function asked(): Promise<Situation & { point: string; number: number }> {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId, owner } = situation;
  const { number } = await receive(hearingId, { body: BODY, name: "Ida Ålborg" });
  const all = { start: 0, end: BODY.length, passage: "", section: null, themes: [], newTheme: "" };
  const point = must(await markPoint(hearingId, number, { ...all, kind: "objection" }, owner));
  return { ...situation, point, number };
}

test("a standard text is written, inserted at the cursor of an answer, and then lists that answer", async ({
  open,
}) => {
  const { hearingId, owner, point } = await asked();
  const name = `Tak ${crypto.randomUUID().slice(0, 8)}`;
  const anne = await open();
  await signIn(anne, owner.email);
  await anne.goto(paths.responses(hearingId));
  await anne.getByRole("link", { name: "Standardtekster" }).click();
  await anne.getByRole("link", { name: "Ny standardtekst" }).click();
  await anne.getByRole("button", { name: "Gem" }).click();
  await expect(anne.getByRole("alert")).toContainText("Skriv standardteksten.");
  await anne.getByLabel("Navn på teksten").fill(name);
  await anne.getByLabel("Tekst i svaret").fill("Vi **undersøger** det til foråret.");
  await expectNoAxeViolations(anne);
  await anne.getByRole("button", { name: "Gem" }).click();
  await expect(anne.getByRole("row", { name })).toContainText("0");

  await anne.goto(`${paths.newResponse(hearingId)}?point=${point}`);
  await anne.getByText("Taget til efterretning").click();
  await anne.getByLabel("Begrundelse").fill("Kære Ida. ");
  await anne.getByText("Indsæt standardtekst").click();
  await anne.getByRole("button", { name: `Indsæt ${name}` }).click();
  await expect(anne.getByLabel("Begrundelse")).toHaveValue("Kære Ida. Vi **undersøger** det til foråret.");
  await expectNoAxeViolations(anne);
  await anne.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(anne.getByRole("heading", { name: "Svar 1" })).toBeVisible();
  await anne.goto(paths.textBlocks());
  await expect(anne.getByRole("row", { name })).toContainText("1");
  await anne.getByRole("link", { name }).click();
  await anne.getByRole("link", { name: "Svar 1" }).click();
  await expect(anne).toHaveURL(new RegExp(`${hearingId}/responses/`));
});

test("without JavaScript a standard text stands open to be copied, and two wordings of it are both kept", async ({
  open,
}) => {
  const { hearingId, owner, other, point } = await asked();
  const name = `Fælles ${crypto.randomUUID().slice(0, 8)}`;
  const anne = await open({ javaScriptEnabled: false });
  await signIn(anne, owner.email);
  await anne.goto(paths.newTextBlock());
  await anne.getByLabel("Navn på teksten").fill(name);
  await anne.getByLabel("Tekst i svaret").fill("Den første ordlyd.");
  await anne.getByRole("button", { name: "Gem" }).click();
  await anne.goto(`${paths.newResponse(hearingId)}?point=${point}`);
  await anne.getByText("Indsæt standardtekst").click();
  await expect(anne.getByText("Den første ordlyd.")).toBeVisible();
  await expect(anne.getByRole("button", { name: /^Indsæt/ })).toHaveCount(0);

  await anne.goto(paths.textBlocks());
  await anne.getByRole("link", { name }).click();
  const bo = await open();
  await signIn(bo, other.email);
  await bo.goto(new URL(anne.url()).pathname);
  await bo.getByLabel("Tekst i svaret").fill("Bos ordlyd.");
  await bo.getByRole("button", { name: "Gem" }).click();
  await expect(bo).toHaveURL(/text-blocks\?said=saved$/);
  await anne.getByLabel("Tekst i svaret").fill("Annes ordlyd.");
  await anne.getByRole("button", { name: "Gem" }).click();
  await expect(anne.getByRole("alert")).toContainText("En anden har rettet standardteksten imens.");
  await expect(anne.getByLabel("Tekst i svaret")).toHaveValue("Annes ordlyd.");
  await expect(anne.locator("main")).toContainText("Bos ordlyd.");
  await expectNoAxeViolations(anne, await open());
});

test("whoever is mentioned in a comment gets a mail that leads to it, and the list tells how many there are", async ({
  open,
  site,
}) => {
  const { hearingId, owner, other, point, number } = await asked();
  const anne = await open({ javaScriptEnabled: false });
  await signIn(anne, owner.email);
  await anne.goto(paths.caseworkSubmission(hearingId, number));
  await anne.getByRole("link", { name: "Kommentér Punkt 1" }).click();
  await expect(anne.getByLabel("Handler om")).toHaveValue(point);
  await anne.getByRole("button", { name: "Kommentér" }).click();
  await expect(anne.getByRole("alert")).toContainText("Skriv en kommentar.");
  await anne.getByLabel("Kommentar", { exact: true }).fill("Er det Idas brønd?");
  await anne.locator(`label[for=field-mentions-${other.id}]`).click();
  await expectNoAxeViolations(anne, await open());
  await anne.getByRole("button", { name: "Kommentér" }).click();
  await expect(anne.getByRole("article")).toContainText("Er det Idas brønd?");

  const mail = await site.mails.waitFor({ to: other.email, subject: "Anne nævner dig" });
  expect(mail.raw + mail.text).not.toContain("Ida");
  const link = /http\S+comments/.exec(mail.text)?.[0] ?? "";
  const bo = await open({ viewport: { width: 360, height: 740 } });
  await signIn(bo, other.email);
  await bo.goto(link);
  await expect(bo.getByRole("article")).toContainText("Anne · ");
  await expect(bo.getByRole("article")).toContainText("Er det Idas brønd?");
  const form = { outcome: "noted" as const, reason: "Ja.", points: [point], version: 0 };
  const response = must(await writeResponse(hearingId, form, owner));
  await bo.goto(paths.response(hearingId, response));
  await bo.getByRole("link", { name: "Skriv en intern kommentar" }).click();
  await bo.getByLabel("Kommentar", { exact: true }).fill("Godt svar, @anne.");
  await bo.getByRole("button", { name: "Kommentér" }).click();
  await expect(bo.getByRole("article")).toContainText("Godt svar, @anne.");
  await expectNoAxeViolations(bo);
  await bo.goto(paths.responses(hearingId));
  await expect(bo.getByRole("link", { name: "1 intern kommentar" })).toBeVisible();
});

test("an expert outside is asked for advice by mail, answers behind the link, and the official sees and closes it", async ({
  open,
  site,
}) => {
  const { hearingId, owner, point, number } = await asked();
  const email = `rikke@${crypto.randomUUID()}.example`;
  const anne = await open();
  await signIn(anne, owner.email);
  await anne.goto(paths.caseworkSubmission(hearingId, number));
  await anne.getByRole("link", { name: "Bed om råd Punkt 1" }).click();
  await anne.getByRole("button", { name: "Send spørgsmålet" }).click();
  await expect(anne.getByRole("alert")).toContainText("Vælg en kollega, eller skriv navn");
  await anne.getByLabel("Navn på den, du spørger").fill("Rikke Vandborg");
  await anne.getByLabel("E-mail på den, du spørger").fill(email);
  await anne.getByLabel("Spørgsmål", { exact: true }).fill("Kan kloakken holde i ti år?");
  await expectNoAxeViolations(anne);
  await anne.getByRole("button", { name: "Send spørgsmålet" }).click();
  await expect(anne.getByRole("article")).toContainText("Venter på svar");

  const mail = await site.mails.waitFor({ to: email, subject: "beder om dit råd" });
  for (const word of ["Ida", "Brønden", "ti år"]) expect(mail.text).not.toContain(word);
  const link = /http\S+\/advice\/\S+/.exec(mail.text)?.[0] ?? "";
  const rikke = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await rikke.goto(link);
  await expect(rikke.locator("main")).toContainText(BODY);
  await expect(rikke.locator("main")).toContainText("Kan kloakken holde i ti år?");
  await expect(rikke.locator("body")).not.toContainText("Ålborg");
  await rikke.getByRole("button", { name: "Send dit råd" }).click();
  await expect(rikke.getByRole("alert")).toContainText("Skriv dit råd.");
  await rikke.getByLabel("Dit råd").fill("Nej, højst i fem.");
  await expectNoAxeViolations(rikke, await open());
  await rikke.getByRole("button", { name: "Send dit råd" }).click();
  await expect(rikke.getByRole("status")).toContainText("Tak! Anne har fået besked.");
  await rikke.getByLabel("Dit råd").fill("Nej, højst i fire.");
  await rikke.getByRole("button", { name: "Ret dit råd" }).click();
  await expect(rikke.getByLabel("Dit råd")).toHaveValue("Nej, højst i fire.");

  const told = await site.mails.waitFor({ to: owner.email, subject: "Rikke Vandborg har svaret" });
  await anne.goto(/http\S+\/points\/\S+\/advice/.exec(told.text)?.[0] ?? "");
  await expect(anne.getByRole("article")).toContainText("Nej, højst i fire.");
  await anne.goto(paths.responses(hearingId));
  await anne.getByText("Råd: 1 åbent spørgsmål").click();
  await expect(anne.getByText("Nej, højst i fire.")).toBeVisible();
  await expectNoAxeViolations(anne);
  await anne.goto(`${paths.newResponse(hearingId)}?point=${point}`);
  await expect(anne.getByText("Nej, højst i fire.")).toBeVisible();
  await anne.goto(paths.pointAdvice(hearingId, number, point));
  await anne.getByRole("button", { name: "Luk spørgsmålet" }).click();
  await expect(anne.getByRole("article")).toContainText("Spørgsmålet er lukket");
  await rikke.goto(link);
  await expect(rikke.getByRole("heading", { level: 1 })).toHaveText("Her er intet at svare på");
  await expect(rikke.locator("main")).not.toContainText("Brønden");
});

test("a similar point's answer is used again in one step; once it is public, its words begin a new one", async ({
  open,
}) => {
  const { hearingId, owner, other, point, number } = await asked();
  const form = { outcome: "met" as const, reason: "Kloakken skiftes til maj.", points: [point], version: 0 };
  const first = must(await writeResponse(hearingId, form, owner));
  must(await approveResponse(first, 1, other));
  const say = async (body: string) => {
    const sent = await receive(hearingId, { body });
    const all = { start: 0, end: body.length, passage: "", section: null, themes: [], newTheme: "" };
    return must(await markPoint(hearingId, sent.number, { ...all, kind: "objection" }, owner));
  };
  const second = await say("Kloakken løber over, og brønden lugter.");
  const anne = await open({ javaScriptEnabled: false });
  await signIn(anne, owner.email);
  await anne.goto(paths.newResponse(hearingId, [second]));
  const offered = anne.getByRole("article").filter({ hasText: "Kloakken skiftes til maj." });
  await expect(offered).toContainText(`Nr. ${number}, Punkt 1`);
  await expect(offered).toContainText("Svaret skal så godkendes igen.");
  await expectNoAxeViolations(anne, await open());
  await offered.getByRole("button", { name: "Brug samme svar" }).click();
  await expect(anne).toHaveURL(new RegExp(`/responses/${first}\\?said=answer_written$`));
  await expect(anne.getByText(/Version 2, Anne, .* venter på godkendelse/)).toBeVisible();
  must(await approveResponse(first, 2, other));
  must(await releaseAnswers(hearingId, owner));

  const third = await say("Nu løber kloakken over igen, og brønden lugter.");
  await anne.goto(paths.newResponse(hearingId, [third]));
  await anne.getByRole("link", { name: "Skriv et nyt svar med samme tekst" }).click();
  await expect(anne.getByLabel("Begrundelse")).toHaveValue("Kloakken skiftes til maj.");
  await anne.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(anne.getByRole("heading", { name: "Svar 2" })).toBeVisible();
});
