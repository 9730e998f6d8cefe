import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { env, WrongSettings } from "./env.ts";
import { fileStorage } from "./storage/file-storage.ts";
import { s3Storage } from "./storage/s3-storage.ts";

/** Where files are kept under their SHA-256. */
export type Storage = {
  /** The folder on this machine's disk in which a file arrives before it is known what it is. */
  arriving: string;
  /** Sees that it can be used; throws when not. */
  prepare(): Promise<void>;
  /** Keeps a file that has arrived; it is on the disk for good when this has answered. */
  keep(from: string, sha256: string): Promise<void>;
  /** A file's bytes; null when there is no such file. */
  open(sha256: string): Promise<Readable | null>;
  remove(sha256: string): Promise<void>;
};

let known: { url: string; storage: Storage } | undefined;

/** The storage that STORAGE_URL names. */
export function storage(): Storage {
  const { STORAGE_URL: url } = env();
  if (known?.url !== url) known = { url, storage: storageAt(url) };
  return known.storage;
}

/** The storage at an address: `file:///folder` or `s3://bucket/prefix`. */
export function storageAt(url: string): Storage {
  const address = new URL(url);
  return address.protocol === "s3:" ? s3Storage(address) : fileStorage(fileURLToPath(address));
}

/** Refuses to start where files cannot be kept. */
export async function assertStorage(): Promise<void> {
  await storage()
    .prepare()
    .catch((error) => {
      throw new WrongSettings(`STORAGE_URL: files cannot be kept there (${error.name}: ${error.message}).`);
    });
}

/** A file that has come in and that nothing refers to yet. */
export type Arrived = { place: string; sha256: string; size: number };

/** Writes bytes to the disk as they come, whatever they are, and never more than a piece of them is held. */
export async function takeIn(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Arrived> {
  const place = path.join(storage().arriving, randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  async function* counted() {
    for await (const part of bytes) {
      hash.update(part);
      size += part.length;
      yield part;
    }
  }
  try {
    await pipeline(counted, createWriteStream(place, { mode: 0o600 }));
  } catch (error) {
    await forget(place);
    throw error;
  }
  return { place, sha256: hash.digest("hex"), size };
}

/** Removes what has arrived and is not to be kept. */
export const forget = (place: string): Promise<void> => rm(place, { force: true });

/** A file's bytes as they were stored; null when it is not there. What has been changed on the disk breaks off before its end. */
export async function openFile(
  sha256: string,
  from: Storage = storage(),
): Promise<AsyncGenerator<Buffer> | null> {
  const bytes = await from.open(sha256);
  return bytes && verified(bytes, sha256);
}

async function* verified(bytes: Readable, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer | undefined;
  for await (const part of bytes as AsyncIterable<Buffer>) {
    if (held) yield held;
    hash.update(part);
    held = part;
  }
  if (hash.digest("hex") !== sha256) throw new Error(`The stored file ${sha256} is not what was stored`);
  if (held) yield held;
}

/** All of a file; null when it is not there, and throws when it is not what was stored. */
export async function readStored(sha256: string, from: Storage = storage()): Promise<Buffer | null> {
  const bytes = await openFile(sha256, from);
  if (!bytes) return null;
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}
