import { inflateRawSync } from "node:zlib";

/** The parts of a ZIP file (Word, Excel) as text, by name, with the time each was given. */
export function unzip(zip: Buffer): Map<string, { text: string; time: string }> {
  const parts = new Map<string, { text: string; time: string }>();
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const text = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString("utf8");
    parts.set(name, { text, time: timeOf(zip.readUInt16LE(at + 14), zip.readUInt16LE(at + 12)) });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

const two = (value: number) => String(value).padStart(2, "0");
const timeOf = (day: number, time: number): string =>
  `${(day >> 9) + 1980}-${two((day >> 5) & 15)}-${two(day & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`;
