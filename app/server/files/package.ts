import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";

/** More parts than any document has, and more bytes than any of 20 MB unpacks to: what is beyond was made to do harm. */
const MOST_PARTS = 3_000;
const MOST_UNPACKED = 300 * 1024 * 1024;

/** A document that is a ZIP of parts (DOCX, ODT), with the parts it says it has. */
export type Package = { parts: Entry[]; read(part: Entry, most: number): Promise<Buffer>; close(): void };

/** Something is wrong with a package: it cannot be read, or it unpacks to more than anything honest. */
export class BadPackage extends Error {
  override name = "BadPackage";
  constructor(readonly fault: "damaged" | "unpacks_too_big") {
    super(fault);
  }
}

/** Opens a package, on the disk or in memory, by its table of contents: nothing is unpacked. Throws `BadPackage` before anything large is read. */
export async function openPackage(from: string | Buffer): Promise<Package> {
  const how = { autoClose: false, lazyEntries: true };
  const opening = typeof from === "string" ? openPromise(from, how) : fromBufferPromise(from, how);
  const zip = await opening.catch(() => {
    throw new BadPackage("damaged");
  });
  try {
    if (zip.entryCount > MOST_PARTS) throw new BadPackage("unpacks_too_big");
    const parts: Entry[] = [];
    let unpacked = 0;
    for await (const part of zip.eachEntry()) {
      unpacked += part.uncompressedSize;
      if (unpacked > MOST_UNPACKED || parts.length >= MOST_PARTS) throw new BadPackage("unpacks_too_big");
      parts.push(part);
    }
    return { parts, read: (part, most) => readPart(zip, part, most), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof BadPackage ? error : new BadPackage("damaged");
  }
}

/** The first bytes of a part, unpacked: never more than asked for, whatever the part says of itself. */
async function readPart(zip: ZipFile, part: Entry, most: number): Promise<Buffer> {
  try {
    const stream: Readable = await zip.openReadStreamPromise(part);
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      pieces.push(piece);
      size += piece.length;
      if (size >= most) break;
    }
    stream.destroy();
    return Buffer.concat(pieces).subarray(0, most);
  } catch {
    throw new BadPackage("damaged");
  }
}
