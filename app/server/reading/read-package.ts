import { openPackage } from "../files/package.ts";

/** No part that we read is larger unpacked. */
const LARGEST_PART = 64 * 1024 * 1024;

/** The parts of a document that unpacks, by their names. */
export type Parts = { names: string[]; read(name: string): Promise<Buffer> };

/** Does some reading in a document that unpacks. */
export async function withParts<T>(bytes: Buffer, work: (parts: Parts) => Promise<T>): Promise<T> {
  const opened = await openPackage(bytes);
  const byName = new Map(opened.parts.map((part) => [part.fileName, part]));
  try {
    return await work({
      names: [...byName.keys()].filter((name) => !name.endsWith("/")),
      async read(name) {
        const part = byName.get(name);
        if (!part || part.uncompressedSize > LARGEST_PART) throw new Error(`The part ${name} cannot be read`);
        return opened.read(part, LARGEST_PART);
      },
    });
  } finally {
    opened.close();
  }
}
