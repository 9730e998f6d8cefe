import type { Page } from "@playwright/test";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { addTextBlock } from "#app/domain/text-blocks/add-text-block.ts";
import { editTextBlock } from "#app/domain/text-blocks/edit-text-block.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test("what is typed over a stored text before the page's script has come stays, and is previewed", async ({
  open,
}) => {
  const page = await open();
  const { id } = await storedText(page);
  const scriptComes = await withholdScript(page);
  await page.goto(paths.textBlock(id), { waitUntil: "commit" });
  await page.getByLabel("Tekst i svaret").fill("Den **nye** ordlyd.");
  for (let left = 0; left < "ordlyd.".length; left += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("gode ");
  scriptComes();
  await expect(page.locator(".prose")).toHaveText("Den nye gode ordlyd.");
  await expect(page.getByLabel("Tekst i svaret")).toHaveValue("Den **nye** gode ordlyd.");
  await page.keyboard.type("korte ");
  await expect(page.locator(".prose")).toHaveText("Den nye gode korte ordlyd.");
});

test("a page somebody goes back to shows what is stored, not what the browser puts there", async ({
  open,
}) => {
  const page = await open();
  const { id, words, owner } = await storedText(page);
  await page.goto(paths.textBlock(id));
  await page.getByLabel("Tekst i svaret").fill("Ikke gemt.");
  await expect(page.locator(".prose")).toHaveText("Ikke gemt.");
  must(await editTextBlock(id, { ...words, body: "En andens ordlyd.", revision: 1 }, owner));
  await page.goto(paths.textBlocks());
  await page.goBack();
  await expect(page.locator(".prose")).toHaveText("En andens ordlyd.");
  await expect(page.getByLabel("Tekst i svaret")).toHaveValue("En andens ordlyd.");
});

test("a choice made before the page's script has come counts", async ({ open }) => {
  const { hearingId, owner } = await hearing();
  const { participantId, number } = await receive(hearingId, { body: "Min nabo Lise Holm er enig." });
  must(await confirmAddress(participantId));
  await expect
    .poll(() => database().privacyScan.count({ where: { submission: { hearingId } } }), { timeout: 20_000 })
    .toBe(1);
  const page = await open();
  await signIn(page, owner.email);
  const scriptComes = await withholdScript(page);
  await page.goto(paths.clearance(hearingId, number), { waitUntil: "commit" });
  const mayStay = page.getByRole("group", { name: "Lise Holm" }).getByLabel("Må blive");
  await mayStay.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(mayStay).toBeChecked();
  await expect(page.getByText("1 mangler din afgørelse")).toBeVisible();
  scriptComes();
  await expect(page.getByText("mangler din afgørelse")).toHaveCount(0);
  await expect(mayStay).toBeChecked();
});

/** A stored text, and its owner signed in on the page. */
async function storedText(page: Page) {
  const { owner } = await hearing();
  const name = `Tak ${crypto.randomUUID().slice(0, 8)}`;
  const words = { name, department: null, body: "Den gamle ordlyd." };
  const id = must(await addTextBlock({ ...words, revision: 0 }, owner));
  await signIn(page, owner.email);
  return { id, words, owner };
}

/** Keeps back what makes a page live until the answer is called, as a slow line does. */
async function withholdScript(page: Page): Promise<() => void> {
  let come = (): void => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/entry\.client/, async (route) => {
    await coming;
    await route.continue();
  });
  return come;
}
