import { randomBytes } from "node:crypto";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { newKeys } from "#app/commands/backup/backup-key.ts";
import { recordReading } from "#app/domain/attachments/record-reading.ts";
import { connectTo, disconnect } from "#app/server/database.ts";
import { readStored, storageAt } from "#app/server/storage.ts";
import { test as base, command } from "#tests/support/backup.ts";
import { expect } from "#tests/support/database.ts";
import { received } from "#tests/support/files.ts";
import { cloneTemplate } from "#tests/support/postgres.ts";
import { hearing, receive } from "#tests/support/situation.ts";

/** More than one piece of a backup. */
const LARGE = `${randomBytes(3_500_000).toString("hex")}`;

/** An installation where somebody has sent two files. */
const test = base.extend<{ source: { url: string; slug: string; sent: string[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  source: async ({}, use) => {
    const clone = await cloneTemplate();
    connectTo(clone.url);
    const { hearingId, slug } = await hearing();
    const attachments = [await received("a.txt", `Den hemmelige å ${randomBytes(8).toString("hex")}`)];
    attachments.push(await received("b.txt", LARGE));
    await receive(hearingId, { attachments });
    while (await recordReading(() => undefined));
    await disconnect();
    await use({ url: clone.url, slug, sent: attachments.map(({ sha256 }) => sha256) });
    await clone.drop();
  },
});

test("stored files are in the encrypted backup, come back with it, and verify; what is missing or changed is named", async ({
  source,
  folder,
  emptyUrl,
}) => {
  const { STORAGE_URL = "" } = process.env;
  const file = path.join(folder, "backup");
  const { open, close } = await newKeys();
  const taking = { DATABASE_URL: source.url, BACKUP_KEY: close, STORAGE_URL };
  expect(await command("backup", taking, file)).toMatchObject({ code: 0 });
  expect(readFileSync(file).includes("hemmelige")).toBe(false);

  const there = path.join(folder, "restored");
  const restoring = { DATABASE_URL: emptyUrl, BACKUP_KEY: open };
  const without = await command("restore", restoring, file);
  expect(without.said).toContain("The backup holds files: STORAGE_URL must say where to put them.");
  const settings = { ...restoring, STORAGE_URL: pathToFileURL(there).href };
  expect(await command("restore", settings, file)).toMatchObject({ code: 0 });
  const storage = storageAt(settings.STORAGE_URL);
  for (const sha256 of source.sent) {
    const came = await readStored(sha256, storageAt(STORAGE_URL));
    expect(came && (await readStored(sha256, storage))?.equals(came)).toBe(true);
  }
  const verified = await command("verify", settings);
  expect(verified).toMatchObject({ code: 0 });
  expect(verified.said).toContain("Files: 2.");

  const [first = "", second = ""] = source.sent;
  const placeOf = (sha256: string) => path.join(there, sha256.slice(0, 2), sha256);
  appendFileSync(placeOf(first), "x");
  rmSync(placeOf(second));
  const tampered = await command("verify", settings);
  expect(tampered.code).not.toBe(0);
  expect(tampered.said).toContain(`${source.slug}, submission 1, file 1; `);
  expect(tampered.said).toContain(`the file is not what was stored (${first})`);
  expect(tampered.said).toContain(`the file is missing (${second})`);

  // A backup of that says so, and the rest of it is whole.
  const lacking = await command("backup", { ...settings, BACKUP_KEY: close }, `${file}-2`);
  expect(lacking.code).not.toBe(0);
  expect(lacking.said).toContain("whole but for 2 files");
  expect(lacking.said).toContain(second);
});
