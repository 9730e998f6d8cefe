const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Gives every part of a ZIP file (which Word and Excel files are) the same time, so that the same parts are the same
 * bytes whenever they are packed. `instant` is written as UTC, in steps of two seconds.
 */
export function stampZip(zip: Buffer, instant: Date): Buffer {
  const time =
    (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1);
  const year = Math.max(1980, instant.getUTCFullYear()) - 1980;
  const day = (year << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error("stampZip was given no ZIP file");
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error("stampZip found a broken directory");
    const local = zip.readUInt32LE(at + 42);
    for (const place of [at + 12, local + 10]) {
      zip.writeUInt16LE(time, place);
      zip.writeUInt16LE(day, place + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
