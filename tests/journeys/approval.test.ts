import { rewriteResponse, writeResponse } from "#app/domain/responses/write-response.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { answeredHearing, must, receive } from "#tests/support/situation.ts";

test("an approver approves what was read in one go, never their own, and is told what was changed meanwhile", async ({
  open,
}) => {
  const { hearingId, owner, other } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen." },
  });
  const { number } = await receive(hearingId, { body: "Et. To. Tre." });
  const write = async (start: number, end: number, by: typeof owner) => {
    const at = {
      start,
      end,
      passage: "",
      kind: "question" as const,
      section: null,
      themes: [],
      newTheme: "",
    };
    const point = must(await markPoint(hearingId, number, at, owner));
    const form = { outcome: "noted" as const, reason: `Svar til ${start}.`, points: [point], version: 0 };
    return { id: must(await writeResponse(hearingId, form, by)), form };
  };
  await write(0, 3, owner);
  const changed = await write(4, 7, owner);
  await write(8, 12, other);

  const bo = await open({ javaScriptEnabled: false });
  await signIn(bo, other.email);
  await bo.goto(paths.responses(hearingId));
  await expect(bo.getByLabel("Jeg har læst svar 4")).toHaveCount(0);
  await expectNoAxeViolations(bo, await open());
  await bo.getByRole("button", { name: "Godkend dem, jeg har læst" }).click();
  await expect(bo.getByRole("alert")).toContainText("Sæt flueben ved mindst ét svar");
  must(await rewriteResponse(changed.id, { ...changed.form, reason: "Et nyt svar.", version: 1 }, owner));
  await bo.getByLabel("Jeg har læst svar 2").check();
  await bo.getByLabel("Jeg har læst svar 3").check();
  await bo
    .locator("[name=read]")
    .nth(1)
    .evaluate((box: HTMLInputElement) => {
      box.value = box.value.replace(/\d+$/, "1");
    });
  await bo.getByRole("button", { name: "Godkend dem, jeg har læst" }).click();
  await expect(bo.getByRole("alert")).toContainText("Svar 3: ");
  await expect(bo.getByRole("article").filter({ hasText: "Svar til 0." })).toContainText("godkendt");
  await expect(bo.getByRole("article").filter({ hasText: "Et nyt svar." })).not.toContainText("godkendt");
});

test("whoever approves again sees what was changed since the last approval", async ({ open }) => {
  const { hearingId, owner, other, point, responseId } = await answeredHearing({
    ...{ said: { body: "Brønden lugter." }, theme: "Rør", reason: "Ledningen er gammel." },
  });
  const form = { outcome: "not_met" as const, reason: "Ledningen er skiftet.", points: [point], version: 1 };
  must(await rewriteResponse(responseId, form, owner));
  const bo = await open({ viewport: { width: 360, height: 740 } });
  await signIn(bo, other.email);
  await bo.goto(paths.response(hearingId, responseId));
  const approval = bo.locator(".card", { hasText: "Ændret siden version 1, som blev godkendt" });
  await expect(approval.locator("del")).toContainText("gammel");
  await expect(approval.locator("ins")).toContainText("skiftet");
  await expect(approval).toContainText("Imødekommet → Ikke imødekommet");
  await expectNoAxeViolations(bo);
});
