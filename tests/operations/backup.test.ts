import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Member } from "#app/commands/backup/archive.ts";
import { readBackup, writeBackup } from "#app/commands/backup/backup-file.ts";
import { newKeys } from "#app/commands/backup/backup-key.ts";
import { restoreBackup } from "#app/commands/backup/restore-backup.ts";
import { RowSum } from "#app/commands/backup/row-sum.ts";
import { takeBackup } from "#app/commands/backup/take-backup.ts";
import { connectTo, disconnect } from "#app/server/database.ts";
import { applyMigrations } from "#app/server/migrations.ts";
import { test as base, command, everything, onDatabase } from "#tests/support/backup.ts";
import { expect } from "#tests/support/database.ts";
import { cloneTemplate } from "#tests/support/postgres.ts";
import { hearing, receive } from "#tests/support/situation.ts";

/** A backup of an installation where one person has taken part. */
const test = base.extend<{ source: string; file: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  source: async ({}, use) => {
    const clone = await cloneTemplate();
    connectTo(clone.url);
    const { hearingId } = await hearing();
    await receive(hearingId, { body: "Vandet er brunt." });
    await disconnect();
    await use(clone.url);
    await clone.drop();
  },
  file: async ({ source, folder }, use) => {
    const file = path.join(folder, "backup");
    await backUp(source, file);
    await use(file);
  },
});

const backUp = (source: string, file: string, key?: string): Promise<void> =>
  onDatabase(source, (client) => writeBackup(file, takeBackup(client), { key }));

/** How many rows a database has that a restore could have brought. */
async function rowsIn(url: string): Promise<number> {
  const tables = [...(await everything(url))].filter(
    ([name]) => !/^(hearing_rule|retention_rule|_prisma)/.test(name),
  );
  return tables.reduce((sum, [, lines]) => sum + lines.length, 0);
}

/** The same backup with some members made others, and a manifest that vouches for them, or not. */
async function forge(
  file: string,
  change: (name: string, text: string) => string,
  vouched = true,
): Promise<string> {
  const members: Record<string, string> = {};
  async function* forged(): AsyncGenerator<Member> {
    for await (const { name, bytes } of readBackup(file, undefined)) {
      const text = change(name, Buffer.from(bytes).toString("utf8"));
      members[name] = createHash("sha256").update(text).digest("hex");
      const manifest =
        vouched && name === "manifest.json" && JSON.stringify({ ...JSON.parse(text), members: less(name) });
      yield { name, bytes: Buffer.from(manifest || text) };
    }
  }
  const less = (name: string) => Object.fromEntries(Object.entries(members).filter(([key]) => key !== name));
  await writeBackup(`${file}-forged`, forged(), { overwrite: true });
  return `${file}-forged`;
}

test("a backup that was cut, changed or is something else is refused by a sentence, and nothing is restored", async ({
  file,
  folder,
  emptyUrl,
}) => {
  const whole = readFileSync(file);
  const other = path.join(folder, "other");
  const refusal = async (bytes: Buffer) => {
    writeFileSync(other, bytes);
    await expect(restoreBackup(emptyUrl, other, undefined)).rejects.toThrow(/other is (damaged|not whole)/);
  };
  for (const share of [0, 0.01, 0.5, 0.9, 0.999]) await refusal(whole.subarray(0, whole.length * share));
  for (const place of [0, 100, whole.length >> 1, whole.length - 20, whole.length - 2]) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(place) ^ 0x10, place);
    await refusal(changed);
  }
  await refusal(Buffer.from("not a backup at all"));
  const unvouched = await forge(file, (_, text) => text.replace("Vandet er brunt", "Vandet er klart"), false);
  await expect(restoreBackup(emptyUrl, unvouched, undefined)).rejects.toThrow(
    "backup-forged is damaged: tables/submission/000001.",
  );
  await expect(restoreBackup(emptyUrl, path.join(folder, "none"), undefined)).rejects.toThrow(
    "The backup cannot be read: ENOENT",
  );
  expect((await everything(emptyUrl)).size).toBe(0);
});

test("an encrypted backup opens with its secret key only, and not when a byte of it was changed", async ({
  source,
  folder,
  emptyUrl,
}) => {
  const file = path.join(folder, "secret");
  const { open, close } = await newKeys();
  await backUp(source, file, close);
  expect(readFileSync(file).includes("manifest")).toBe(false);
  const refusal = (key?: string) => expect(restoreBackup(emptyUrl, file, key)).rejects;
  await refusal().toThrow("The backup is encrypted: set BACKUP_KEY to its secret key");
  await refusal(close).toThrow("BACKUP_KEY is the public key");
  await refusal("AGE-SECRET-KEY-1XYZ").toThrow("BACKUP_KEY is not a key");
  await refusal((await newKeys()).open).toThrow("BACKUP_KEY does not open this backup.");
  const whole = readFileSync(file);
  for (const cut of [whole.length - 1, whole.length - 5000, 300]) {
    writeFileSync(file, whole.subarray(0, cut));
    await refusal(open).toThrow("secret is damaged, cut or no backup");
  }
  const changed = Buffer.from(whole);
  changed.writeUInt8(changed.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1);
  writeFileSync(file, changed);
  await refusal(open).toThrow("secret is damaged, cut or no backup");
  expect((await everything(emptyUrl)).size).toBe(0);
  writeFileSync(file, whole);
  await restoreBackup(emptyUrl, file, open);
  expect((await everything(emptyUrl)).get("submission")).toEqual(
    (await everything(source)).get("submission"),
  );
  await expect(backUp(source, path.join(folder, "not"), "age1nonsense")).rejects.toThrow(
    "BACKUP_KEY is not a key: npm run backup -- --new-key makes one.",
  );
});

test("only an empty database is restored into, and only from a version that is not newer", async ({
  source,
  file,
  emptyUrl,
}) => {
  const before = await everything(source);
  await expect(restoreBackup(source, file, undefined)).rejects.toThrow(
    /^The database is not empty \(\w+ has rows\): make a new one and restore into that\.$/,
  );
  expect(await everything(source)).toEqual(before);
  const newer = await forge(file, (name, text) =>
    name === "contents.json"
      ? text.replace('"migrations": [', '"migrations": [ "29990101000000_later",')
      : text,
  );
  await expect(restoreBackup(emptyUrl, newer, undefined)).rejects.toThrow(
    "The backup is of a newer version, which has 29990101000000_later: restore it with that version.",
  );
  const other = await forge(file, (name, text) =>
    name === "contents.json" ? text.replace(/"format": 1[\s\S]*/, '"format": 2 }') : text,
  );
  await expect(restoreBackup(emptyUrl, other, undefined)).rejects.toThrow(
    "backup-forged was written by a newer version: restore it with that version.",
  );
  expect((await everything(emptyUrl)).size).toBe(0);
  await onDatabase(emptyUrl, (client) => client.query("CREATE TABLE somebody_elses (x int)"));
  await expect(restoreBackup(emptyUrl, file, undefined)).rejects.toThrow("tables of something else");
});

test("a restore that fails in the middle leaves the database empty, and the next one goes through", async ({
  source,
  file,
  emptyUrl,
}) => {
  const torn = await forge(file, (name, text) => (name.startsWith("tables/participant/") ? "" : text));
  await expect(restoreBackup(emptyUrl, torn, undefined)).rejects.toThrow(/foreign key constraint/);
  expect(await rowsIn(emptyUrl)).toBe(0);
  await restoreBackup(emptyUrl, file, undefined);
  const restored = await everything(emptyUrl);
  for (const table of ["participant", "submission", "follow_up", "staff", "account", "hearing_rule"])
    expect(restored.get(table), table).toEqual((await everything(source)).get(table));
});

test("rows that do not come back as they were are noticed, and nothing stays", async ({ file, emptyUrl }) => {
  const changed = await forge(file, (name, text) =>
    name.startsWith("tables/strategy/") ? text.replace("Vandstrategi", "Brandstrategi") : text,
  );
  await expect(restoreBackup(emptyUrl, changed, undefined)).rejects.toThrow(
    "strategy did not come back as it was (1 rows of 1).",
  );
  expect(await rowsIn(emptyUrl)).toBe(0);
});

test("an older backup is migrated on", async ({ folder, emptyUrl }) => {
  const clone = await cloneTemplate();
  await onDatabase(clone.url, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
  await applyMigrations(clone.url, undefined, "20261126040000_sending");
  const file = path.join(folder, "older");
  await backUp(clone.url, file);
  const { migrated } = await restoreBackup(emptyUrl, file, undefined);
  expect(migrated.every((name) => name > "20261126040000_sending")).toBe(true);
  expect(await applyMigrations(emptyUrl)).toEqual([]);
  await clone.drop();
});

test("a backup writes over nothing, only its owner reads it, and one that fails leaves no file", async ({
  source,
  folder,
}) => {
  const file = path.join(folder, "backup");
  const settings = { DATABASE_URL: source };
  expect(await command("backup", settings, file)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const first = readFileSync(file);
  expect(await command("backup", settings, file)).toEqual({
    code: 1,
    said: `${file} is there already; --force writes over it.\n`,
  });
  expect(readFileSync(file).equals(first)).toBe(true);
  expect(await command("backup", settings, file, "--force")).toMatchObject({ code: 0 });
  expect(await command("backup", {}, file)).toEqual({
    code: 1,
    said: "DATABASE_URL is not set: whose database shall be backed up?\n",
  });
  await expect(backUp(source, path.join(folder, "no", "folder"))).rejects.toThrow(
    "The backup cannot be written: ENOENT",
  );
  expect(await command("restore", {})).toEqual({ code: 1, said: "npm run restore -- FILE\n" });
  async function* failing(): AsyncGenerator<Member> {
    yield { name: "contents.json", bytes: Buffer.alloc(100_000) };
    throw new Error("the connection is gone");
  }
  const failed = path.join(folder, "failed");
  await expect(writeBackup(failed, failing(), {})).rejects.toThrow("the connection is gone");
  expect(existsSync(failed)).toBe(false);
  expect(readdirSync(folder)).toEqual(["backup"]);
});

test("the sum of rows knows no order, and tells every other difference, wherever the bytes are cut", () => {
  const sumOf = (...chunks: string[]) => {
    const sum = new RowSum();
    for (const chunk of chunks) sum.add(Buffer.from(chunk));
    return `${sum.rows} ${sum.sum}`;
  };
  expect(sumOf("ab\nc\n\n")).toBe(sumOf("", "\nc", "\na", "b", "\n"));
  expect(sumOf("ab\nc\n\n")).toMatch(/^3 /);
  const all = ["a\nb\n", "a\nb\nb\n", "a\n", "b\nc\n", "ab\n\n", "", "\n\n"].map((text) => sumOf(text));
  expect(new Set(all).size).toBe(all.length);
});

test("nothing is in the schema that a backup would leave behind", async ({ source }) => {
  const { rows } = await onDatabase(source, (client) =>
    client.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('r', 'i', 'v', 'c')
       UNION ALL SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$|^public$'
       UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`,
    ),
  );
  expect(rows).toEqual([]);
});
