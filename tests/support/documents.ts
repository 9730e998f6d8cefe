import { crc32, deflateRawSync } from "node:zlib";

type Part = { name: string; content: string | Buffer };

/** A ZIP of some parts, as word processors write it; `claims` lies about how large each part is when it is unpacked. */
export function zipOf(parts: Part[], claims?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const bytes = Buffer.from(content as Buffer);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x0800, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claims ?? bytes.length, 18);
    header.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), header, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), header, tail, title]));
    files.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, entries, Buffer.from("PK\u0005\u0006"), end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

type Word = { body?: string; parts?: Part[]; types?: string; prologue?: string };

/** A DOCX: `body` is what stands in its body as WordprocessingML, `parts` are further parts. */
export const docxOf = ({ body = "", parts = [], types = "", prologue = "" }: Word = {}): Buffer =>
  zipOf([
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MAIN}"/>${types}</Types>`,
    },
    {
      name: "word/document.xml",
      content: `<?xml version="1.0" encoding="UTF-8"?>${prologue}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    ...parts,
  ]);

/** A paragraph of a DOCX. */
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const inWord = (content: string): string => `<?xml version="1.0"?><w:part ${W}>${content}</w:part>`;

/** An ODT: `body` is what stands in its text, `parts` are further parts. */
export const odtOf = (body: string, parts: Part[] = []): Buffer =>
  zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    {
      name: "content.xml",
      content: `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...parts,
  ]);

type Pdf = {
  text?: string;
  info?: Record<string, string>;
  catalog?: string;
  objects?: string[];
  /** Drawn on the page, as it stands in its stream. */
  drawn?: string;
  resources?: string;
  trailer?: string;
};

/** A PDF of one page: `objects` follow from number 7 on, `catalog` stands in its catalogue. Latin-1 letters only. */
export function pdfOf(given: Pdf = {}): Buffer {
  const {
    text = "",
    info = {},
    catalog = "",
    objects = [],
    drawn = "",
    resources = "",
    trailer = "",
  } = given;
  const escaped = text.replaceAll(/[\\()]/g, "\\$&");
  const stream = [text && `BT /F1 12 Tf 50 700 Td (${escaped}) Tj ET`, drawn].filter(Boolean).join(" ");
  const said = Object.entries(info).map(([key, value]) => `/${key} (${value.replaceAll(/[\\()]/g, "\\$&")})`);
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> /Annots [7 0 R] >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< ${said.join(" ")} >>`,
    ...(objects.length > 0 ? objects : ["null"]),
  ];
  let out = "%PDF-1.7\n";
  const offsets = all.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) out += `${String(at).padStart(10, "0")} 00000 n \n`;
  out += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 6 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, "latin1");
}
