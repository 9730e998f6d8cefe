import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newKeys } from "#app/commands/backup/backup-key.ts";
import { pool } from "#app/server/database.ts";
import { createDatabase, dropDatabase, siblingDatabase } from "#app/server/make-database.ts";
import { cloneTemplate } from "#tests/support/postgres.ts";
import { fillHearing } from "./casework.ts";
import type { Sized } from "./sized.ts";
import { connected } from "./with-site.ts";

const SIZES = { small: 600, large: 20_000 };
type Measured = Pick<Sized, "what" | "unit"> & { took: number };
type Told = { seconds: number; megabytes: number };

/** What a backup and its restore cost: of a normal hearing, and of a very large one. */
export async function benchBackup(): Promise<Sized[]> {
  const small = await measured(SIZES.small);
  const large = await measured(SIZES.large);
  return small.map(({ what, unit, took }, index) => ({
    ...{ what, unit, small: took },
    large: large[index]?.took ?? 0,
  }));
}

async function measured(submissions: number): Promise<Measured[]> {
  const clone = await cloneTemplate();
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-backup-"));
  const empty = siblingDatabase(clone.url, `restored_${submissions}`);
  await createDatabase(empty);
  try {
    const database = await connected(clone.url, async () => {
      await fillHearing(submissions);
      const { rows } = await pool().query("SELECT pg_database_size(current_database()) / 1e6 AS megabytes");
      return Math.round(Number(rows[0].megabytes));
    });
    const { open, close } = await newKeys();
    const file = path.join(folder, "plain");
    const taken = await inProcess({ WHAT: "backup", FILE: file, DATABASE_URL: clone.url });
    const secret = { FILE: path.join(folder, "secret"), DATABASE_URL: clone.url, BACKUP_KEY: close };
    const encrypted = await inProcess({ WHAT: "backup", ...secret });
    const restored = await inProcess({ ...secret, WHAT: "restore", DATABASE_URL: empty, BACKUP_KEY: open });
    return [
      { what: "database", unit: "MB", took: database },
      { what: "its backup", unit: "MB", took: Math.round(statSync(file).size / 1e5) / 10 },
      { what: "backup taken", unit: "s", took: tenths(taken) },
      { what: "backup taken, encrypted", unit: "s", took: tenths(encrypted) },
      { what: "backup's memory", unit: "MB", took: encrypted.megabytes },
      { what: "backup restored", unit: "s", took: tenths(restored) },
      { what: "restore's memory", unit: "MB", took: restored.megabytes },
    ];
  } finally {
    rmSync(folder, { recursive: true });
    await dropDatabase(empty);
    await clone.drop();
  }
}

const tenths = ({ seconds }: Told): number => Math.round(seconds * 10) / 10;

async function inProcess(settings: Record<string, string>): Promise<Told> {
  const child = fork(new URL("backup-in-process.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...settings },
  });
  const ended = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`backup-in-process.ts ended with ${code} before it told anything`)),
  );
  const told = await Promise.race([once(child, "message").then(([first]) => first as Told), ended]);
  await ended.catch(() => undefined);
  return told;
}
