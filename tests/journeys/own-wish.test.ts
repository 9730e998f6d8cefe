import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test("a participant keeps what they sent from the public, and lets it be shown again, without JavaScript", async ({
  open,
}) => {
  const { hearingId, slug, owner } = await hearing();
  const ida = await receive(hearingId, { name: "Ida", body: "Brønden lugter." });
  const bo = await receive(hearingId, { name: "Bo" });
  must(await confirmAddress(ida.participantId));
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, owner));
  const token = participantToken(
    await database().participant.findUniqueOrThrow({ where: { id: ida.participantId } }),
  );
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(paths.participantOwnWish(token, 1));
  await expect(page).toHaveURL(paths.participant(token));
  expect((await page.request.get(paths.submission(slug, 1))).status()).toBe(200);
  await page.getByText("Vis ikke høringssvaret offentligt").first().click();
  await expect(page.locator("main")).toContainText("kan vi ikke kalde tilbage");
  await expectNoAxeViolations(page, await open());
  await page.getByRole("button", { name: "Vis ikke høringssvaret offentligt" }).click();
  await expect(page.locator("main")).toContainText("Vises ikke offentligt, fordi du har bedt om det");
  const citizen = await open({ javaScriptEnabled: false });
  await expect(async () => {
    await citizen.goto(paths.submission(slug, 1));
    await expect(citizen.locator("main")).toContainText("har bedt om, at det ikke vises", { timeout: 500 });
  }).toPass();
  await expect(citizen.locator("main")).not.toContainText(/Ida|Brønden/);
  await citizen.goto(paths.submissions(slug));
  await expect(citizen.locator("main")).toContainText(
    "1 høringssvar er holdt tilbage: den, der sendte det, har bedt om",
  );
  await page.getByText("Lad høringssvaret blive vist").first().click();
  await page.getByRole("button", { name: "Lad høringssvaret blive vist" }).click();
  await expect(page.locator("main")).toContainText("Venter på offentliggørelse");
  const origin = new URL(page.url()).origin;
  const others = await page.request.post(paths.participantOwnWish(token, bo.number), {
    ...{ headers: { origin }, form: {} },
  });
  expect(others.status()).toBe(404);
});
