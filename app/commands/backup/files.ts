import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { openFile, type Storage } from "#app/server/storage.ts";
import { Stop } from "../run-command.ts";
import type { Member } from "./archive.ts";

const PIECE = 4 * 1024 * 1024;
const FILE = /^files\/([0-9a-f]{64})\/\d+$/;

/** The SHA-256 of every file that the database refers to, and of those that wait for somebody's form or draft. */
async function listFiles(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relname IN ('stored_file', 'journal_package')`,
  );
  const told = tables.map(({ name }) =>
    name === "stored_file"
      ? "SELECT sha256 FROM stored_file"
      : "SELECT sha256 FROM journal_package WHERE sha256 IS NOT NULL AND removed_at IS NULL",
  );
  if (told.length === 0) return [];
  const { rows } = await client.query<{ sha256: string }>(`${told.join(" UNION ")} ORDER BY 1`);
  return rows.map(({ sha256 }) => sha256);
}

/** The stored files as members of a backup, in pieces; `lacking` is told of those that are not there or not what was stored. */
export async function* filesOf(
  client: pg.Client,
  storage: Storage,
  lacking: (sha256: string) => void,
): AsyncGenerator<Member> {
  for (const sha256 of await listFiles(client)) {
    try {
      const bytes = await openFile(sha256, storage);
      if (bytes) yield* piecesOf(sha256, bytes);
      else lacking(sha256);
    } catch {
      lacking(sha256);
    }
  }
}

async function* piecesOf(sha256: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  let parts: Buffer[] = [];
  let [size, number] = [0, 0];
  const piece = (): Member => {
    number += 1;
    const whole = Buffer.concat(parts);
    [parts, size] = [[], 0];
    return { name: `files/${sha256}/${String(number).padStart(6, "0")}`, bytes: whole };
  };
  for await (const part of bytes) {
    parts.push(part);
    size += part.length;
    if (size >= PIECE) yield piece();
  }
  if (size > 0) yield piece();
}

/** Puts the files among the members into the storage as they come, and passes on the rest. What is not what its name says is left out. */
export async function* keepingFiles(
  members: AsyncIterable<Member>,
  storage: Storage | null,
): AsyncGenerator<Member> {
  await storage?.prepare();
  const given = members[Symbol.asyncIterator]();
  try {
    let next = await given.next();
    while (!next.done) {
      const sha256 = FILE.exec(next.value.name)?.[1];
      if (!sha256) {
        yield next.value;
        next = await given.next();
        continue;
      }
      if (!storage) throw new Stop("The backup holds files: STORAGE_URL must say where to put them.");
      const pieces = async function* () {
        for (; !next.done && FILE.exec(next.value.name)?.[1] === sha256; next = await given.next())
          yield next.value.bytes;
      };
      await keepFile(sha256, pieces(), storage);
    }
  } finally {
    await given.return?.();
  }
}

async function keepFile(sha256: string, pieces: AsyncIterable<Uint8Array>, storage: Storage): Promise<void> {
  const place = path.join(storage.arriving, randomUUID());
  const hash = createHash("sha256");
  const hashed = async function* () {
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(hashed, createWriteStream(place, { mode: 0o600 }));
    if (hash.digest("hex") === sha256) await storage.keep(place, sha256);
  } finally {
    await rm(place, { force: true });
  }
}
