import { createReadStream, existsSync } from "node:fs";
import { open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Stop } from "../run-command.ts";
import { type Member, packed, unpacked } from "./archive.ts";
import { decryption, ENCRYPTED, encryption } from "./backup-key.ts";

/** Beyond this, packing costs more time than reading the database. */
const LEVEL = 4;

/**
 * Writes the members as one packed file (tar, gzip, and age when there is a key) that only its owner may read. It has its
 * name when all of it is on the disk, and not before; what fails leaves nothing.
 */
export async function writeBackup(
  file: string,
  members: AsyncIterable<Member>,
  { key, overwrite = false }: { key?: string | undefined; overwrite?: boolean },
): Promise<void> {
  const refuseToOverwrite = () => {
    if (!overwrite && existsSync(file)) throw new Stop(`${file} is there already; --force writes over it.`);
  };
  refuseToOverwrite();
  const encrypt = await encryption(key);
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  const handle = await open(partial, "wx", 0o600).catch((error) => {
    throw new Stop(`The backup cannot be written: ${error.message}.`);
  });
  try {
    const archive = through(packed(members), createGzip({ level: LEVEL }));
    await writeFile(handle, encrypt ? encrypt(archive) : archive);
    await handle.sync();
    refuseToOverwrite();
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(file));
}

/** A new name is only safe when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The members of a backup, in order. A file that is no backup, was cut or changed, or a wrong key stops with a sentence. */
export async function* readBackup(file: string, key: string | undefined): AsyncGenerator<Member> {
  const secret = (await beginningOf(file)).startsWith(ENCRYPTED);
  const bytes = createReadStream(file);
  try {
    const packedBytes = secret ? decryption(key)(bytes) : bytes;
    yield* unpacked(through(packedBytes, createGunzip()));
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `${file} is damaged, cut or no backup (${error instanceof Error ? error.message : error}).`,
    );
  } finally {
    bytes.destroy();
  }
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file, "r").catch((error) => {
    throw new Stop(`The backup cannot be read: ${error.message}.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ENCRYPTED.length));
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What comes out of a stream that is fed these bytes; what stops the one stops the other. */
async function* through(bytes: AsyncIterable<Uint8Array>, stream: Duplex): AsyncGenerator<Uint8Array> {
  const fed = pipeline(bytes, stream);
  // It is awaited at the end; until then an error comes out of the stream too.
  fed.catch(() => undefined);
  yield* stream;
  await fed;
}
