import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { holdBackSubmission } from "#app/domain/submissions/clear-submission.ts";
import { files } from "#app/domain/white-book/white-book.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { answeredHearing, must } from "#tests/support/situation.ts";

const said = () => ({
  name: "Ida Åkær",
  body: "Brønden lugter.",
  email: `ida@${crypto.randomUUID()}.example`,
});
const made = (hearingId: string) =>
  expect
    .poll(() => database().whiteBookFile.count({ where: { bytes: null, whiteBook: { hearingId } } }), {
      timeout: 40_000,
    })
    .toBe(0);

test.describe.configure({ timeout: 120_000 });

test("an official freezes the white book without JavaScript, and everybody reads and downloads it; withdrawn words take it away", async ({
  open,
  page: reader,
  request,
}) => {
  const done = await answeredHearing({ said: said(), theme: "Vand", reason: "Fordi ledningen er sprængt." });
  const { hearingId, slug, owner, other } = done;
  must(await releaseAnswers(hearingId, owner));
  const missing = await request.get(paths.whiteBookFile(slug, "pdf", "theme"));
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain("Der er ingen hvidbog at hente endnu");

  const official = await open({ javaScriptEnabled: false });
  await signIn(official, owner.email);
  await official.goto(paths.whiteBook(hearingId));
  await official.getByLabel("Forord").fill("Tak for **alle** svar.");
  await official.getByRole("button", { name: "Gem forordet" }).click();
  await official.getByRole("button", { name: "Lås udgave 1" }).click();
  await expect(official.getByRole("heading", { name: /^Udgave 1, låst/ })).toBeVisible();
  await made(hearingId);
  await official.reload();
  await expectNoAxeViolations(official, reader);
  await official.getByRole("button", { name: "Lås udgave 2" }).click();
  await expect(official.getByText("Der er ikke ændret noget siden den seneste udgave.")).toBeVisible();

  const citizen = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  for (const order of ["theme", "section", "participant"]) {
    await citizen.goto(paths.answersIn(slug, order));
    await expect(citizen.locator("#punkt-1-1")).toBeVisible();
    for (const heading of [
      "Forord",
      "Sammenfatning i tal",
      "Hvem er hørt",
      "Bemærkninger og svar",
      "Sådan er alt dækket",
    ])
      await expect(citizen.getByRole("heading", { name: heading, exact: true })).toBeVisible();
    await expectNoAxeViolations(citizen, reader);
    expect(await citizen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  await citizen.goto(`${paths.answers(slug)}?point=1.1#punkt-1-1`);
  await expect(citizen.locator("#punkt-1-1")).toBeInViewport();

  const { id } = await database().whiteBook.findFirstOrThrow({ where: { hearingId } });
  for (const { format, order } of files) {
    const kept = await request.get(paths.whiteBookFile(slug, format, order, { number: 1, id }));
    const newest = await request.get(paths.whiteBookFile(slug, format, order));
    expect(kept.status()).toBe(200);
    expect(await kept.body()).toEqual(await newest.body());
    expect(kept.headers()["content-disposition"]).toMatch(
      new RegExp(`attachment; filename="?${slug}-.*-1\\.${format}`),
    );
    expect(kept.headers()["x-content-type-options"]).toBe("nosniff");
    expect(kept.headers()["cache-control"]).toContain("immutable");
    expect(newest.headers()["cache-control"]).not.toContain("immutable");
  }
  const wrong = paths.whiteBookFile(slug, "pdf", "theme", { number: 1, id: "x" });
  expect((await request.get(wrong)).status()).toBe(404);

  must(await holdBackSubmission(hearingId, 1, { reason: "Fortrudt" }, other));
  for (const { format, order } of files)
    expect((await request.get(paths.whiteBookFile(slug, format, order, { number: 1, id }))).status()).toBe(
      404,
    );
  await citizen.goto(paths.answers(slug));
  await expect(citizen.getByText("Hent hvidbogen")).toHaveCount(0);
  await expect(citizen.getByText("Ida Åkær")).toHaveCount(0);
  await official.goto(paths.whiteBook(hearingId));
  await expect(official.getByText("Lås en ny udgave.")).toBeVisible();
});

test("a foreword that somebody else has changed meanwhile keeps both: theirs stored, mine typed", async ({
  open,
}) => {
  const { hearingId, owner } = await answeredHearing({ said: said(), theme: "Vand", reason: "Fordi." });
  const pages = await Promise.all([open(), open()]);
  for (const page of pages) {
    await signIn(page, owner.email);
    await page.goto(paths.whiteBook(hearingId));
  }
  const [first, second] = pages;
  await first?.getByLabel("Forord").fill("Det første.");
  await first?.getByRole("button", { name: "Gem forordet" }).click();
  await expect.poll(() => database().whiteBookForeword.count({ where: { hearingId } })).toBe(1);
  await second?.getByLabel("Forord").fill("Det andet.");
  await second?.getByRole("button", { name: "Gem forordet" }).click();
  await expect(second?.getByText("En anden har ændret forordet imens.").first() ?? first).toBeVisible();
  await expect(second?.getByLabel("Forord") ?? first).toHaveValue("Det andet.");
  const stored = await database().whiteBookForeword.findUniqueOrThrow({ where: { hearingId } });
  expect(stored.body).toBe("Det første.");
});
