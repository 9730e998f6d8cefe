import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import http from "node:http";
import { draftToken } from "#app/domain/drafts/link.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { database } from "#app/server/database.ts";
import { storage } from "#app/server/storage.ts";
import { paths } from "#app/shared/paths.ts";
import { now } from "#app/shared/time.ts";
import { expect, expectNoAxeViolations, test } from "#tests/support/browser.ts";
import { docxOf, paragraph, pdfOf } from "#tests/support/documents.ts";
import { hearing } from "#tests/support/situation.ts";

test.setTimeout(240_000);

const file = (name: string, buffer: Buffer | string) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer as Buffer) },
});

test("on a phone without JavaScript files are sent along, kept while the form is put right, and one is left out again", async ({
  open,
}) => {
  const { slug, hearingId } = await hearing();
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(paths.submit(slug));
  await page
    .getByLabel("Vedhæft filer")
    .setInputFiles([
      file("brønden.pdf", pdfOf({ text: "Se her" })),
      file("brev.docx", docxOf({ body: paragraph("Brevet") })),
      file("tegning.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
      file("side.txt", "<!doctype html><script>alert(1)</script>"),
    ]);
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  const errors = page.getByRole("alert");
  await expect(errors).toContainText("»tegning.svg« er en slags fil, vi ikke kan tage imod");
  await expect(errors).toContainText("»side.txt« er en webside");
  await expect(page.getByLabel("brønden.pdf")).toBeChecked();
  await expect(page.getByLabel("brev.docx")).toBeChecked();
  await expectNoAxeViolations(page, await open());
  await page.getByLabel("brev.docx").uncheck({ force: true });
  await page.getByLabel("Vedhæft filer").setInputFiles([file("mere.txt", "Der er mere at sige.")]);
  await page.getByLabel("Dit høringssvar", { exact: true }).fill("Brønden lugter.");
  await page.getByLabel("Dit navn").fill("Ida Å");
  await page.getByLabel("E-mail").fill(`${randomBytes(4).toString("hex")}@x.example`);
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(page.getByRole("heading", { name: "Vedhæftede filer" })).toBeVisible();
  await expect(page.locator("main")).toContainText("brønden.pdf");
  await expect(page.locator("main")).toContainText("mere.txt");
  await expect(page.locator("main")).not.toContainText("brev.docx");
  await expectNoAxeViolations(page, await open());
  const stored = await database().attachment.findMany({
    where: { submission: { hearingId } },
    orderBy: { position: "asc" },
  });
  expect(stored.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ["brønden.pdf", "application/pdf"],
    ["mere.txt", "text/plain"],
  ]);
});

test("with JavaScript a file is sent as soon as it is chosen, and a refused one is explained at once", async ({
  page,
  open,
}) => {
  const { slug, hearingId } = await hearing();
  await page.goto(paths.submit(slug));
  const field = page.getByLabel("Vedhæft filer");
  await field.setInputFiles([
    file("kort.pdf", pdfOf({ text: "Kortet" })),
    file("kort.exe.pdf", Buffer.from("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004", "latin1")),
  ]);
  await expect(page.getByText("kort.pdf er modtaget")).toBeVisible();
  await expect(page.getByText("»kort.exe.pdf« er")).toBeVisible();
  await expect(page.getByLabel("kort.pdf")).toBeChecked();
  await expect(field).toHaveValue("");
  await expectNoAxeViolations(page, await open());
  await page.getByLabel("Dit høringssvar", { exact: true }).fill("Se kortet.");
  await page.getByLabel("Dit navn").fill("Bo Å");
  await page.getByLabel("E-mail").fill(`${randomBytes(4).toString("hex")}@x.example`);
  await page.getByRole("button", { name: "Gem og fortsæt senere" }).click();
  await expect(page.getByRole("heading", { name: "Din kladde er gemt" })).toBeVisible();
  const draft = await database().draft.findFirstOrThrow({ where: { hearingId } });
  expect((draft.fields as { attachments: string[] }).attachments).toHaveLength(1);
  await page.goto(paths.draft(draftToken(draft.id)));
  await expect(page.getByLabel("kort.pdf")).toBeChecked();
  await page.getByRole("button", { name: "Se først, hvad der bliver offentligt" }).click();
  await expect(page.locator("main")).toContainText("Vi ser filerne igennem");
  await page.getByRole("button", { name: "Send høringssvar" }).first().click();
  await expect(page.getByRole("heading", { name: "har fået nummer 1" })).toBeVisible();
  expect(await database().attachment.count({ where: { submission: { hearingId } } })).toBe(1);
});

type Sending = { url: string; path: string; parts: Buffer[]; cut?: boolean };

/** Sends a form piece by piece; answers the status, or 0 when it was cut off. */
function send({ url, path, parts, cut }: Sending): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port, host, origin } = new URL(url);
    const headers = { host, origin, "content-type": "multipart/form-data; boundary=cut" };
    const request = http.request({ hostname, port, method: "POST", path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    request.on("error", () => resolve(0));
    (async () => {
      for (const part of parts)
        if (!request.write(part)) await new Promise((drained) => request.once("drain", drained));
      if (cut) request.destroy();
      else request.end();
    })();
  });
}

const head = (name: string, filename?: string) =>
  Buffer.from(
    `\r\n--cut\r\nContent-Disposition: form-data; name="${name}"${filename ? `; filename="${filename}"` : ""}\r\n\r\n`,
  );
const END = Buffer.from("\r\n--cut--\r\n");

test("what is cut off, too large or no form leaves nothing behind and breaks nothing", async ({ site }) => {
  const { slug, hearingId } = await hearing();
  const path = paths.submit(slug);
  const before = await database().storedFile.count();
  const megabyte = randomBytes(1024 * 1024);
  const begun = [head("files", "a.pdf"), Buffer.from("%PDF-1.7\n"), megabyte, megabyte];
  expect(await send({ url: site.url, path, parts: begun, cut: true })).toBe(0);
  expect(await send({ url: site.url, path, parts: [Buffer.from("not a form")] })).toBe(400);
  expect(await send({ url: site.url, path, parts: [...begun] })).toBe(400);
  // Files that nobody reads: for a field that takes none, and more than are taken.
  const unasked = [head("other", "a.txt"), Buffer.from("a")];
  const many = Array.from({ length: 12 }, (_, index) => [head("files", `${index}.exe`), Buffer.from("MZ")]);
  for (const parts of [unasked, many.flat()]) {
    expect(await send({ url: site.url, path, parts })).toBe(400);
    expect(await send({ url: site.url, path, parts, cut: true })).toBe(0);
  }
  const large = [
    head("files", "stor.txt"),
    ...Array.from({ length: 21 }, () => Buffer.alloc(1024 * 1024, "a")),
  ];
  expect(await send({ url: site.url, path, parts: [...large, END] })).toBe(422);
  expect(await send({ url: site.url, path, parts: [head("body"), megabyte, megabyte, END] })).toBe(413);
  await expect(async () => expect(readdirSync(storage().arriving)).toEqual([])).toPass();
  expect(await database().storedFile.count()).toBe(before);
  expect(await database().submission.count({ where: { hearingId } })).toBe(0);
});

test("files that take their time are in time when sending them began before the deadline", async ({
  site,
}) => {
  const { slug, hearingId } = await hearing();
  const { closesAt } = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  const fields = {
    ...{ formToken: newFormToken(hearingId, now()), name: "Ida Å", body: "I sidste øjeblik", section: "" },
    ...{ email: "sidst@x.example", onBehalfOf: "self", organisation: "" },
  };
  const typed = Object.entries(fields).flatMap(([name, value]) => [head(name), Buffer.from(value)]);
  const { hostname, port, host, origin } = new URL(site.url);
  const headers = { host, origin, "content-type": "multipart/form-data; boundary=cut" };
  const request = http.request({ hostname, port, method: "POST", path: paths.submit(slug), headers });
  const answered = new Promise<number>((resolve) =>
    request.on("response", (it) => resolve(it.statusCode ?? 0)),
  );
  request.write(Buffer.concat([...typed, head("files", "sidst.txt"), Buffer.from("Begyndt")]));
  await expect(async () => expect(readdirSync(storage().arriving)).not.toEqual([])).toPass();
  // The deadline passes while the file is under way.
  const rule = "hearing_closes_when_a_danish_day_ends";
  const [{ is }] = await database().$queryRaw<[{ is: string }]>`
    SELECT pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE conname = ${rule}`;
  await database().$executeRawUnsafe(`ALTER TABLE hearing DISABLE TRIGGER USER, DROP CONSTRAINT ${rule}`);
  await database()
    .$executeRaw`UPDATE hearing SET closes_at = clock_timestamp() WHERE id = ${hearingId}::uuid`;
  request.end(Buffer.concat([Buffer.from(" og endt"), END]));
  expect(await answered).toBe(303);
  await database().$executeRaw`UPDATE hearing SET closes_at = ${closesAt} WHERE id = ${hearingId}::uuid`;
  await database().$executeRawUnsafe(`ALTER TABLE hearing ENABLE TRIGGER USER, ADD CONSTRAINT ${rule} ${is}`);
  const stored = await database().submission.findFirstOrThrow({
    where: { hearingId },
    include: { attachments: true },
  });
  expect(stored).toMatchObject({ late: false, attachments: [{ name: "sidst.txt", size: 15 }] });
});
