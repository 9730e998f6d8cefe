import { randomBytes } from "node:crypto";
import { recallSubmission } from "#app/domain/clearings/recall-submission.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { participantToken } from "#app/domain/participants/link.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { docxOf } from "#tests/support/documents.ts";
import { signIn } from "#tests/support/sign-in.ts";
import { hearing, must } from "#tests/support/situation.ts";

test.setTimeout(240_000);

const file = (name: string, buffer: Buffer | string) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer as Buffer) },
});

test("what a citizen sends from a phone is looked through by an official, then everybody can download it, and nothing else", async ({
  open,
  page,
  request,
}) => {
  const { slug, hearingId, other } = await hearing();
  const phone = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await phone.goto(paths.submit(slug));
  await phone
    .getByLabel("Vedhæft filer")
    .setInputFiles([
      file("Kort over åen (2).txt", "Ring til 22 33 44 55 om solsortene."),
      file(
        "brev.docx",
        docxOf({ body: `<w:p><w:del><w:r><w:delText>010190-1234</w:delText></w:r></w:del></w:p>` }),
      ),
    ]);
  await phone.getByLabel("Dit høringssvar", { exact: true }).fill("Se kortet.");
  await phone.getByLabel("Dit navn").fill("Ida Å");
  await phone.getByLabel("E-mail").fill(`${randomBytes(4).toString("hex")}@x.example`);
  await phone.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(phone.getByRole("heading", { name: "Vedhæftede filer" })).toBeVisible();
  const { participantId } = await database().submission.findFirstOrThrow({ where: { hearingId } });
  must(await confirmAddress(participantId));
  const unread = () => database().attachmentReading.count({ where: { readAt: null } });
  await expect.poll(unread, { timeout: 60_000 }).toBe(0);
  const address = paths.attachment(slug, 1, 1);
  const get = (path: string, headers = {}) => request.get(path, { headers, maxRedirects: 0 });
  const before = await get(address);
  expect([before.status(), before.headers().location]).toEqual([303, paths.submission(slug, 1)]);
  // Nobody learns how many files there are.
  expect((await get(paths.attachment(slug, 1, 9))).headers().location).toBe(paths.submission(slug, 1));

  await signIn(page, other.email);
  await page.goto(paths.clearance(hearingId, 1));
  await page.getByRole("button", { name: "Offentliggør", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("2 vedhæftede filer er ikke afgjort");
  await page.getByRole("link", { name: "Gennemse (Kort over åen (2).txt)" }).click();
  await page.getByLabel("Må blive").check();
  await expectNoAxeViolations(page, await open());
  await page.getByRole("button", { name: "Vis filen, som den er" }).click();
  // The next one: its number stands out of sight, and cannot stay.
  await expect(page.getByRole("heading", { name: "Vedhæftet fil: brev.docx" })).toBeVisible();
  await expect(page.locator("main")).toContainText("Slettet: 010190-1234");
  await page.getByRole("button", { name: "Vis filen, som den er" }).click();
  await expect(page.getByRole("alert")).toContainText("Noget i filen skal udelades");
  await page.getByText("Læg en udgave op, hvor noget er fjernet").click();
  await page.getByLabel("Filen, der skal vises i stedet").setInputFiles([file("brev.txt", "Uden nummer.")]);
  await page.getByRole("button", { name: "Læg op" }).click();
  await expect(page.getByText("Offentligheden får en udgave")).toBeVisible();
  await expect.poll(unread, { timeout: 60_000 }).toBe(0);
  await page.reload();
  await page.getByRole("button", { name: "Vis den nye udgave" }).click();
  await page.getByRole("button", { name: "Offentliggør", exact: true }).click();
  await expect(page.locator("main")).toContainText("Offentliggjort");

  await phone.goto(paths.submission(slug, 1));
  await expectNoAxeViolations(phone, await open());
  await expect(phone.locator("main")).toContainText("TXT, 1 KB · kommunen har fjernet noget");
  const downloading = phone.waitForEvent("download");
  await phone.getByRole("link", { name: "Kort over åen (2).txt" }).click();
  await downloading;
  const answer = await get(address);
  expect(await answer.text()).toBe("Ring til 22 33 44 55 om solsortene.");
  const headers = answer.headers();
  expect(headers["content-disposition"]).toBe(
    `attachment; filename="Kort over _en (2).txt"; filename*=UTF-8''Kort%20over%20%C3%A5en%20%282%29.txt`,
  );
  expect(headers["content-security-policy"]).toContain("sandbox");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cache-control"]).toBe("private, no-cache");
  const part = await get(address, { range: "bytes=5-7" });
  expect([part.status(), await part.text(), part.headers()["content-range"]]).toEqual([
    206,
    "til",
    "bytes 5-7/35",
  ]);
  expect((await get(address, { range: "bytes=99-" })).status()).toBe(416);
  expect((await get(address, { "if-none-match": headers.etag })).status()).toBe(304);
  const found = await get(`${paths.submissions(slug)}?words=solsortene`);
  expect(await found.text()).toContain("Se kortet.");

  const token = participantToken({ id: participantId, linkEpoch: 1 });
  await phone.goto(paths.participant(token));
  await expect(phone.getByRole("link", { name: "brev.docx" })).toBeVisible();
  const mine = await get(paths.participantAttachment(token, 1, 2));
  expect([mine.status(), mine.headers()["cache-control"]]).toEqual([
    200,
    expect.stringContaining("no-store"),
  ]);
  expect((await get(paths.participantAttachment(token, 2, 1))).status()).toBe(404);

  await phone.goto(paths.submission(slug, 1));
  must(await recallSubmission(hearingId, 1, { reason: "Den truer.", ground: "tone" }, other));
  expect((await get(address)).status()).toBe(303);
});
