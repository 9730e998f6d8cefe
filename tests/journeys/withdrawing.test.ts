import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test("a participant withdraws what they sent, without JavaScript, and nobody else's", async ({ open }) => {
  const { hearingId, slug, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida", body: "Brønden lugter." });
  const bo = await receive(hearingId, { name: "Bo", body: "Enig." });
  for (const one of [ida, bo]) {
    must(await confirmAddress(one.participantId));
    must(await publishSubmission(hearingId, one.number, { ranges: [], phrases: [] }, owner));
  }
  const participant = await database().participant.findUniqueOrThrow({ where: { id: ida.participantId } });
  const token = participantToken(participant);
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(paths.participantWithdrawal(token, ida.number));
  await expect(page).toHaveURL(paths.participant(token));
  await page.getByText("Træk høringssvaret tilbage").first().click();
  await page.getByRole("button", { name: "Træk høringssvaret tilbage" }).click();
  await expect(page.locator("main")).toContainText("Trukket tilbage");
  await expect(page.getByRole("status")).toHaveText("Høringssvaret er trukket tilbage.");
  await expect(page.getByText("Træk høringssvaret tilbage")).toHaveCount(0);
  await expectNoAxeViolations(page, await open());
  const citizen = await open({ javaScriptEnabled: false });
  await citizen.goto(paths.submission(slug, ida.number));
  await expect(citizen.locator("main")).toContainText("har trukket det tilbage");
  await expect(citizen.locator("main")).not.toContainText(/Ida|Brønden/);
  // An address that somebody has made up says nothing in the municipality's name.
  await citizen.goto(`${paths.hearing(slug)}?said=withdrawn`);
  await expect(citizen.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(citizen.getByRole("status")).toHaveCount(0);
  await citizen.goto(`${paths.participant(token)}?said=deadline_moved`);
  await expect(citizen.getByRole("status")).toHaveCount(0);
  const others = paths.participantWithdrawal(token, bo.number);
  const origin = new URL(page.url()).origin;
  expect((await page.request.post(others, { headers: { origin }, form: {} })).status()).toBe(404);
  expect((await page.request.get(paths.submission(slug, bo.number))).status()).toBe(200);
});
