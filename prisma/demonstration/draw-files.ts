import sharp from "sharp";
import type { Attached } from "#app/domain/attachments/attachment.ts";
import { publishAttachment } from "#app/domain/attachments/clear-attachment.ts";
import { receiveFile } from "#app/domain/attachments/receive-file.ts";
import { recordReading } from "#app/domain/attachments/record-reading.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";
import { assertStorage, takeIn } from "#app/server/storage.ts";
import { must } from "./must.ts";
import type { DrawnFile } from "./shape.ts";

/** The coast, the dike as it is proposed, and the road that could be raised instead. */
const MAP = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500">
  <rect width="800" height="500" fill="#dfe9d6"/><path d="M0 330 Q200 280 400 340 T800 310 V500 H0 Z" fill="#9cc4d8"/>
  <path d="M0 300 Q200 250 400 310 T800 280" fill="none" stroke="#555" stroke-width="10"/>
  <path d="M0 200 Q200 160 400 210 T800 180" fill="none" stroke="#a33" stroke-width="6" stroke-dasharray="18 10"/>
  ${[90, 210, 330, 450, 570, 690].map((x) => `<rect x="${x}" y="${225 + (x % 40)}" width="34" height="24" fill="#c8794a"/>`).join("")}
</svg>`;

/** Files as a participant sends them, drawn here. */
export async function drawFiles(files: DrawnFile[]): Promise<Attached[]> {
  await assertStorage();
  const received: Attached[] = [];
  for (const { name, lines } of files) {
    const bytes = lines ? pageOf(lines) : await sharp(Buffer.from(MAP)).png().toBuffer();
    received.push(must(await receiveFile(name, await takeIn([bytes]))));
  }
  return received;
}

/** Has an official look at all that came with a submission, and give it to the public. */
export async function showFiles(hearingId: string, number: number, by: Staff, when: Date): Promise<void> {
  while (await recordReading(() => undefined));
  const files = await database().attachment.findMany({ where: { submission: { hearingId, number } } });
  for (const { position } of files) {
    const of = { hearingId, number, position };
    must(await publishAttachment(of, { looked: true, decisions: new Map() }, by, when));
  }
}

/** A PDF of one page with these lines on it. */
function pageOf(lines: string[]): Buffer {
  const text = lines.map((line) => `(${line.replaceAll(/[\\()]/g, "\\$&")}) Tj T*`).join(" ");
  const stream = `BT /F1 14 Tf 24 TL 60 760 Td ${text} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (da) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let out = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, "latin1");
}
