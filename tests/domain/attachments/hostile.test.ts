import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { type Attached, nameOfFile } from "#app/domain/attachments/attachment.ts";
import { findingsIn, hiddenFromColumn } from "#app/domain/attachments/attachment-finding.ts";
import { receiveFile } from "#app/domain/attachments/receive-file.ts";
import { attachmentFile } from "#app/http/attachment-file.ts";
import { readContents } from "#app/server/reading/read-file.ts";
import { takeIn } from "#app/server/storage.ts";
import { isMediaType, typeByName } from "#app/shared/media-types.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { Chance } from "#tests/support/chance.ts";
import { cleanText } from "#tests/support/clean-texts.ts";
import { expect, test } from "#tests/support/database.ts";
import { docxOf, inWord, odtOf, paragraph, pdfOf, zipOf } from "#tests/support/documents.ts";
import { bytesOf } from "#tests/support/files.ts";
import { cprNumber } from "#tests/support/planted-numbers.ts";

const SCRIPT = "<script>alert(1)</script>";
const EXTERNAL = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`;

/** What somebody might send who means harm: pages, programs, bombs, things in two shapes at once. */
const HOSTILE: [what: string, content: Buffer][] = [
  ["a page", Buffer.from(`<!doctype html>${SCRIPT}`)],
  ["a page after a comment", Buffer.from(`<!-- x -->\n <html>${SCRIPT}`)],
  ["a drawing that runs", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)],
  ["XML that is a drawing", Buffer.from(`<?xml version="1.0"?><svg>${SCRIPT}</svg>`)],
  ["a Windows program", Buffer.from("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004", "latin1")],
  [
    "a Linux program",
    Buffer.concat([Buffer.from("\u007fELF\u0002\u0001\u0001", "latin1"), Buffer.alloc(60)]),
  ],
  ["a shell script", Buffer.from("#!/bin/sh\nrm -rf /")],
  ["nothing", Buffer.alloc(0)],
  ["noise", randomBytes(500)],
  ["a bare ZIP", zipOf([{ name: "a.exe", content: "MZ" }])],
  ["a bomb", docxOf({ parts: [{ name: "word/media/a.xml", content: Buffer.alloc(320_000_000) }] })],
  ["a bomb that lies", zipOf([{ name: "[Content_Types].xml", content: Buffer.alloc(9_000_000) }], 10)],
  ["macros", docxOf({ parts: [{ name: "word/vbaProject.bin", content: "x" }] })],
  ["a document that climbs out", zipOf([{ name: "../../etc/passwd", content: "x" }])],
  ["a document with an entity", docxOf({ prologue: EXTERNAL, body: paragraph("&e;") })],
  ["a cut document", docxOf({ body: paragraph("x") }).subarray(0, 200)],
  ["a PDF that is a page too", Buffer.from(`%PDF-1.7\n${SCRIPT}`)],
  ["a PDF that is a ZIP too", Buffer.concat([pdfOf({ text: "a" }), zipOf([{ name: "a.js", content: "x" }])])],
  ["a picture that is a script too", Buffer.from(`GIF89a/*${SCRIPT}*/=1;alert(1)`)],
  [
    "a picture that is a page too",
    Buffer.concat([Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), Buffer.from(SCRIPT)]),
  ],
];
const NAMES = [
  ...["a.pdf", "a.docx", "a.odt", "a.txt", "a.gif", "a.png", "a.html", "a.svg", "a.pdf.exe", "a"],
  ...["../../a.pdf", "a\r\nSet-Cookie: x=1.pdf", 'a"; filename="b.html.txt', "\u202efdp.exe.txt"],
  ...["<svg onload=alert(1)>.png", "%0d%0a.docx"],
];

test("300 hostile files: each is refused with a sentence, or taken and never shown by a browser as ours", async ({
  database: _,
}) => {
  test.setTimeout(240_000);
  let tried = 0;
  const taken: [string, Attached][] = [];
  for (const [what, content] of HOSTILE)
    for (const name of NAMES) {
      tried += 1;
      const received = await receiveFile(name, await takeIn(bytesOf(content)));
      if (received.ok) taken.push([what, received.value]);
      else expect(sentenceOf(received.refusal, received.about), what).toContain(nameOfFile(name));
    }
  expect(tried).toBeGreaterThanOrEqual(300);
  for (const [what, file] of taken) {
    expect(isMediaType(file.mediaType) && typeByName(file.name), what).toBe(file.mediaType);
    const { headers, status } = await attachmentFile(new Request("http://x/"), file, { isPublic: true });
    expect(status).toBe(200);
    expect(headers.get("content-disposition"), what).toMatch(
      /^attachment; filename="[\x20-\x21\x23-\x24\x26-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.!~%-]+$/,
    );
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(headers.get("content-type")).not.toMatch(/html|svg|xml;|script|text/);
  }
  const never = ["page", "drawing", "program", "shell", "nothing", "bomb", "macros", "climbs", "bare ZIP"];
  expect(taken.filter(([what]) => never.some((one) => what.includes(one) && !what.includes("too")))).toEqual(
    [],
  );
});

test("planted CPR numbers are found in every part of a file that can carry one, and clean files raise no alarm", async () => {
  test.setTimeout(240_000);
  const chance = new Chance(20_261_129);
  const carriers: Record<string, (number: string) => [string, Buffer]> = {
    "file name": (it) => [`ansøgning ${it}.txt`, Buffer.from("Se her")],
    text: (it) => ["a.txt", Buffer.from(`Mit nummer er ${it}.`)],
    "PDF text": (it) => ["a.pdf", pdfOf({ text: `Mit nummer er ${it}.` })],
    "PDF metadata": (it) => ["a.pdf", pdfOf({ text: "Plan", info: { Author: `Ida ${it}` } })],
    "PDF annotation": (it) => [
      "a.pdf",
      pdfOf({
        text: "Plan",
        objects: [`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Se ${it}) >>`],
      }),
    ],
    "file in a PDF": (it) => [
      "a.pdf",
      pdfOf({
        text: "Plan",
        catalog: "/Names << /EmbeddedFiles << /Names [(a.txt) 7 0 R] >> >>",
        objects: [
          "<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 8 0 R >> >>",
          `<< /Type /EmbeddedFile /Length ${it.length} >>\nstream\n${it}\nendstream`,
        ],
      }),
    ],
    "DOCX text": (it) => ["a.docx", docxOf({ body: paragraph(`Mit nummer er ${it}.`) })],
    "DOCX in two runs": (it) => [
      "a.docx",
      docxOf({
        body: `<w:p><w:r><w:t>${it.slice(0, 8)}</w:t></w:r><w:r><w:t>${it.slice(8)}</w:t></w:r></w:p>`,
      }),
    ],
    "DOCX deletion": (it) => [
      "a.docx",
      docxOf({ body: `<w:p><w:del w:author="Bo"><w:r><w:delText>${it}</w:delText></w:r></w:del></w:p>` }),
    ],
    "DOCX comment": (it) => [
      "a.docx",
      docxOf({
        parts: [{ name: "word/comments.xml", content: inWord(`<w:comment>${paragraph(it)}</w:comment>`) }],
      }),
    ],
    "DOCX property": (it) => [
      "a.docx",
      docxOf({ parts: [{ name: "docProps/core.xml", content: `<p><keywords>${it}</keywords></p>` }] }),
    ],
    "ODT text": (it) => ["a.odt", odtOf(`<text:p>Nummer ${it}</text:p>`)],
    "ODT deletion": (it) => [
      "a.odt",
      odtOf(
        `<text:tracked-changes><text:deletion><text:p>${it}</text:p></text:deletion></text:tracked-changes>`,
      ),
    ],
    "ODT metadata": (it) => [
      "a.odt",
      odtOf("<text:p>Hej</text:p>", [{ name: "meta.xml", content: `<m><keyword>${it}</keyword></m>` }]),
    ],
  };
  const missed: string[] = [];
  let planted = 0;
  for (const [carrier, make] of Object.entries(carriers))
    for (let turn = 0; turn < 20; turn += 1) {
      const digits = cprNumber(chance);
      const number = `${digits.slice(0, 6)}-${digits.slice(6)}`;
      planted += 1;
      const found = await foundIn(...make(number));
      if (!found.some(({ kind }) => kind === "cpr")) missed.push(`${number} in ${carrier}`);
    }
  expect(missed.length / planted, missed.join("\n")).toBeLessThanOrEqual(0.005);
  let alarms = 0;
  const CLEAN = 200;
  for (let turn = 0; turn < CLEAN; turn += 1) {
    const text = cleanText(chance).replaceAll(/[<&]/g, "");
    const found = await foundIn("Høringssvar.docx", docxOf({ body: paragraph(text) }));
    if (found.some(({ kind }) => kind === "cpr")) alarms += 1;
  }
  expect(alarms / CLEAN).toBeLessThanOrEqual(0.02);
});

test("where a photo was taken is in none of what is handed out", async () => {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: "green" } })
    .withExif({ IFD3: { GPSLatitude: "55/1 30/1 0/1", GPSLongitude: "12/1 3/1 0/1" } })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { copy, needsEyes, hidden } = await readContents(photo, "image/jpeg");
  expect(needsEyes).toBe("picture");
  expect((await sharp(copy).metadata()).exif).toBeUndefined();
  // What was removed is told to officials of the case only, and is nothing to decide about.
  expect(hidden.map(({ where }) => where)).toEqual(["removed"]);
  expect(hiddenFromColumn(hidden)).toEqual([]);
});

async function foundIn(name: string, content: Buffer) {
  const type = typeByName(name);
  if (!type) throw new Error(name);
  const { text, hidden } = await readContents(content, type);
  return findingsIn({ name, text, hidden: hiddenFromColumn(hidden) });
}
