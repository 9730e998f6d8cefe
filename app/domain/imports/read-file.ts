import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { MOST_COLUMNS, MOST_ROWS } from "./import.ts";

/** Why a file cannot be read; each has a sentence `import_unreadable_…`. */
export type FileFault = "broken" | "empty" | "too_many_rows" | "too_big_inside" | "old_excel";
export type Table = { headers: string[]; rows: string[][] };

const LARGEST_INSIDE = 400_000_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of a CSV file (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252) or of the first sheet of an XLSX file. The
 * first row with something in it names the columns. Of a formula the value counts that was last worked out, of merged cells
 * the first; every cell is text.
 */
export async function readFile(bytes: Uint8Array): Promise<Table | FileFault> {
  if (startsWith(bytes, OLD_EXCEL)) return "old_excel";
  if (startsWith(bytes, ZIP) && unpackedSize(bytes) > LARGEST_INSIDE) return "too_big_inside";
  const cells = startsWith(bytes, ZIP) ? await cellsOfSheet(bytes) : cellsOfCsv(textOf(bytes));
  if (!cells) return "broken";
  const filled = cells.filter((row) => row.some((cell) => cell.trim()));
  const [headers, ...rows] = filled;
  if (!headers || rows.length === 0) return "empty";
  if (rows.length > MOST_ROWS || headers.length > MOST_COLUMNS) return "too_many_rows";
  return { headers: headers.map((header, index) => header.trim() || String(index + 1)), rows };
}

const startsWith = (bytes: Uint8Array, signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** NUL cannot be stored, and line ends are ours. */
const clean = (text: string): string =>
  text.replaceAll("\u0000", "").replaceAll("\r\n", "\n").replaceAll("\r", "\n").normalize("NFC");

async function cellsOfSheet(bytes: Uint8Array): Promise<string[][] | null> {
  try {
    const sheet = await readSheet(Buffer.from(bytes));
    return sheet.map((row) => row.map((cell) => clean(textOfCell(cell))));
  } catch {
    return null;
  }
}

/** A day or time in a sheet has no zone: it is what was seen in the sheet, so Danish time. */
function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace("T", " ").replace(" 00:00", "");
  return String(cell);
}

function cellsOfCsv(text: string): string[][] | null {
  try {
    const delimiter = mostOf(text.slice(0, text.search(/\r?\n|$/)));
    const rows: string[][] = parse(text, {
      ...{ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true },
    });
    return rows.map((row) => row.map(clean));
  } catch {
    return null;
  }
}

const mostOf = (line: string): string =>
  [",", ";", "\t"].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ",";

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The bytes a zip file says it unpacks to, by its central directory; endless when that cannot be read. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 66_000) && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return Number.POSITIVE_INFINITY;
  let size = 0;
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== 0x02014b50)
      return Number.POSITIVE_INFINITY;
    size += view.getUint32(place + 24, true);
    place +=
      46 +
      view.getUint16(place + 28, true) +
      view.getUint16(place + 30, true) +
      view.getUint16(place + 32, true);
  }
  return size;
}
