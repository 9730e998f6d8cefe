import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { recordReading } from "#app/domain/attachments/record-reading.ts";
import { referenceTo } from "#app/domain/attachments/reference.ts";
import { removeUnneeded } from "#app/domain/attachments/remove-unneeded.ts";
import { createDraft } from "#app/domain/drafts/create-draft.ts";
import { draftForm } from "#app/domain/drafts/draft.ts";
import { database as current } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { readStored } from "#app/server/storage.ts";
import { runWatched } from "#app/server/watched-process.ts";
import { startScanner } from "#tests/support/clamav.ts";
import { expect, test } from "#tests/support/database.ts";
import { docxOf, inWord, odtOf, paragraph, pdfOf } from "#tests/support/documents.ts";
import { received } from "#tests/support/files.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

/** What is found in a file that came with a submission. */
async function readingOf(name: string, content: string | Uint8Array) {
  const { hearingId } = await hearing();
  const { submissionId } = await receive(hearingId, { attachments: [await received(name, content)] });
  while (await recordReading(() => undefined));
  return current().attachmentReading.findFirstOrThrow({ where: { submissionId } });
}

const CPR = "010190-1234";

for (const [what, name, content, where] of [
  ["a PDF's properties", "a.pdf", pdfOf({ text: "Plan", info: { Author: `Ida ${CPR}` } }), "metadata"],
  [
    "a note on a PDF's page",
    "a.pdf",
    pdfOf({
      text: "Plan",
      objects: [`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${CPR}) /T (Bo) >>`],
    }),
    "comment",
  ],
  [
    "a file within a PDF",
    "a.pdf",
    pdfOf({
      text: "Plan",
      catalog: "/Names << /EmbeddedFiles << /Names [(a.txt) 7 0 R] >> >>",
      objects: [
        "<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 8 0 R >> >>",
        `<< /Type /EmbeddedFile /Length 11 >>\nstream\n${CPR}\nendstream`,
      ],
    }),
    "embedded_file",
  ],
  [
    "a tracked deletion in Word",
    "a.docx",
    docxOf({
      body: `<w:p><w:del w:author="Bo"><w:r><w:delText>Mit nummer er ${CPR}</w:delText></w:r></w:del></w:p>`,
    }),
    "deletion",
  ],
  [
    "a comment in Word",
    "a.docx",
    docxOf({
      parts: [
        {
          name: "word/comments.xml",
          content: inWord(`<w:comment w:author="Eva">${paragraph(CPR)}</w:comment>`),
        },
      ],
    }),
    "comment",
  ],
  [
    "hidden text in Word",
    "a.docx",
    docxOf({ body: `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${CPR}</w:t></w:r></w:p>` }),
    "hidden_text",
  ],
  [
    "a custom property of Word",
    "a.docx",
    docxOf({
      parts: [
        {
          name: "docProps/custom.xml",
          content: `<p><property name="CPR"><lpwstr>${CPR}</lpwstr></property></p>`,
        },
      ],
    }),
    "metadata",
  ],
  [
    "a part of Word that nobody sees",
    "a.docx",
    docxOf({ parts: [{ name: "customXml/item1.xml", content: `<a><b>${CPR}</b></a>` }] }),
    "other",
  ],
  [
    "a tracked deletion in ODT",
    "a.odt",
    odtOf(
      `<text:tracked-changes><text:deletion><text:p>${CPR}</text:p></text:deletion></text:tracked-changes>`,
    ),
    "deletion",
  ],
  [
    "a comment in ODT",
    "a.odt",
    odtOf(`<text:p>Hej<office:annotation><text:p>${CPR}</text:p></office:annotation></text:p>`),
    "comment",
  ],
  [
    "an ODT's properties",
    "a.odt",
    odtOf("<text:p>Hej</text:p>", [{ name: "meta.xml", content: `<m><keyword>${CPR}</keyword></m>` }]),
    "metadata",
  ],
] satisfies [string, string, Buffer, string][]) {
  test(`what stands in ${what} is found, and said to be out of sight`, async ({ database: _ }) => {
    const { text, hidden, servedSha256 } = await readingOf(name, content);
    expect(text).not.toContain(CPR);
    const found = (hidden as { where: string; text: string }[]).filter((one) => one.text.includes(CPR));
    expect(found.map((one) => one.where)).toEqual([where]);
    expect(servedSha256).not.toBeNull();
  });
}

test("what is seen when a file is opened is its text: pages, headers, insertions, windows letters", async ({
  database: _,
}) => {
  expect((await readingOf("a.pdf", pdfOf({ text: "Br\u00f8nden lugter" }))).text).toBe("Brønden lugter");
  const word = docxOf({
    body: `${paragraph("Brevet")}<w:p><w:ins w:author="Bo"><w:r><w:t>indsat</w:t></w:r></w:ins></w:p>`,
    parts: [{ name: "word/header1.xml", content: inWord(paragraph("Hoved")) }],
  });
  expect((await readingOf("a.docx", word)).text).toBe("Brevet\nindsat\n\nHoved");
  expect((await readingOf("a.odt", odtOf("<text:h>Om</text:h><text:p>Åen</text:p>"))).text).toBe("Om\nÅen");
  expect((await readingOf("a.txt", Buffer.from("\u00e5en", "latin1"))).text).toBe("åen");
});

test("what the machine cannot see through is said to need eyes", async ({ database: _ }) => {
  const letter = {
    drawn: "q 100 0 0 100 0 0 cm /Im1 Do Q",
    resources: "/XObject << /Im1 8 0 R >>",
    objects: [
      "null",
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream",
    ],
  };
  const key = "A".repeat(32);
  const locked = pdfOf({
    text: "Hemmeligt",
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${key}) /U (${key}) /P -4 >> /ID [(1) (1)]`,
  });
  const running = pdfOf({ text: "Plan", catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" });
  const pasted = docxOf({ parts: [{ name: "word/media/image1.png", content: "x" }] });
  expect((await readingOf("a.pdf", pdfOf(letter))).needsEyes).toBe("scanned_pages");
  expect((await readingOf("b.pdf", pdfOf({ ...letter, text: "Bilag 1" }))).needsEyes).toBe("picture");
  expect((await readingOf("a.pdf", locked)).needsEyes).toBe("encrypted");
  expect(await readingOf("a.pdf", running)).toMatchObject({
    needsEyes: "active_content",
    hidden: [{ where: "script", text: "app.alert(1)" }],
  });
  expect((await readingOf("a.docx", pasted)).needsEyes).toBe("picture");
  expect((await readingOf("a.pdf", "%PDF-1.7\nnot really")).needsEyes).toBe("unreadable");
  expect((await readingOf("a.pdf", pdfOf({ text: "Plan" }))).needsEyes).toBeNull();
});

test("of a picture a copy is handed out without place, names and device, turned the right way up; what came stays as it was", async ({
  database: _,
}) => {
  const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: "green" } });
  const taken = await plain
    .withExif({ IFD0: { Artist: "Ida Aa" }, IFD3: { GPSLatitude: "55/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif?.toString("latin1")).toContain("Ida Aa");
  const reading = await readingOf("å.jpg", taken);
  expect(reading).toMatchObject({ needsEyes: "picture", text: "" });
  expect(JSON.stringify(reading.hidden)).toContain("Ida Aa");
  const copy = (await readStored(reading.servedSha256 ?? "")) ?? Buffer.alloc(0);
  const { exif, xmp, iptc, width, height, format } = await sharp(copy).metadata();
  expect({ exif, xmp, iptc, width, height, format }).toEqual({
    ...{ exif: undefined, xmp: undefined, iptc: undefined },
    ...{ width: 20, height: 40, format: "jpeg" },
  });
  const { sha256 } = await current().attachment.findFirstOrThrow({
    where: { submissionId: reading.submissionId },
  });
  expect((await readStored(sha256))?.equals(taken)).toBe(true);
  const broken = await readingOf("b.png", (await plain.png().toBuffer()).subarray(0, 60));
  expect(broken).toMatchObject({ needsEyes: "unreadable", servedSha256: null });
});

test("with a virus scanner nothing is read before it has answered, and nothing infected is handed out", async ({
  database: _,
}) => {
  const scanner = await startScanner((bytes) => (bytes.includes("EICAR") ? "Eicar-Test" : null));
  try {
    env().CLAMAV_URL = scanner.url;
    expect(await readingOf("a.txt", "Åen")).toMatchObject({ scan: "clean", text: "Åen", virus: "" });
    expect(await readingOf("b.txt", `EICAR${"x".repeat(300_000)}`)).toMatchObject({
      ...{ scan: "infected", virus: "Eicar-Test", text: "", servedSha256: null },
    });
    scanner.close();
    expect(await readingOf("c.txt", "Åen igen")).toMatchObject({
      ...{ scan: null, readAt: null, text: "", servedSha256: null, attempts: 0 },
    });
  } finally {
    delete env().CLAMAV_URL;
  }
});

test("one that has stopped three processes is left for people to look at", async ({ database }) => {
  const { hearingId } = await hearing();
  await receive(hearingId, { attachments: [await received("a.txt", "Åen")] });
  await database.pool.query("UPDATE attachment_reading SET attempts = 3");
  while (await recordReading(() => undefined));
  expect(await current().attachmentReading.findFirstOrThrow()).toMatchObject({
    needsEyes: "unreadable",
    text: "",
  });
});

test("a process that hangs or takes too much memory is stopped, and one that does its work is not", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-watched-"));
  const run = (code: string, silence: number) => {
    const file = path.join(folder, `${Math.random()}.mjs`);
    writeFileSync(file, code);
    return runWatched(file, { silence, megabytes: 400 }, new AbortController().signal);
  };
  expect(await run("for (;;);", 300)).toBe(false);
  const hoard =
    "const all = []; setInterval(() => { all.push(Buffer.alloc(5e7, 1)); process.send('more'); }, 1);";
  expect(await run(hoard, 60_000)).toBe(false);
  expect(await run("process.disconnect();", 60_000)).toBe(true);
  rmSync(folder, { recursive: true });
});

test("a file that nobody sent is removed after a day; one that a submission, a draft or a copy refers to stays", async ({
  database,
}) => {
  const { hearingId } = await hearing();
  const unsent = await received("aldrig.txt", "Aldrig sendt");
  const sent = await received("sendt.txt", "Sendt");
  const drafted = await received("kladde.txt", "I en kladde");
  const fresh = await received("ny.txt", "Lige kommet");
  await receive(hearingId, { attachments: [sent] });
  const form = draftForm.parse({ email: "ida@x.example", attachments: [referenceTo(drafted)] });
  must(await createDraft(hearingId, form, null, "da"));
  await database.pool.query(
    "UPDATE stored_file SET needed_at = needed_at - interval '25 hours' WHERE sha256 <> $1",
    [fresh.sha256],
  );
  expect(await removeUnneeded()).toBe(1);
  expect(await readStored(unsent.sha256)).toBeNull();
  for (const kept of [sent, drafted, fresh]) expect(await readStored(kept.sha256)).not.toBeNull();
  expect(await removeUnneeded()).toBe(0);
});
