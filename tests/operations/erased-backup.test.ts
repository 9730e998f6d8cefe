import path from "node:path";
import { writeBackup } from "#app/commands/backup/backup-file.ts";
import { restoreBackup } from "#app/commands/backup/restore-backup.ts";
import { takeBackup } from "#app/commands/backup/take-backup.ts";
import { verify } from "#app/commands/verify/verifier.ts";
import { eraseHearing } from "#app/domain/retention/erase-hearing.ts";
import { forgetWords } from "#app/domain/retention/forget-words.ts";
import { connectTo, disconnect } from "#app/server/database.ts";
import { test as base, everything, onDatabase } from "#tests/support/backup.ts";
import { concludedHearing, filePackage, letEraseDayBe } from "#tests/support/concluded.ts";
import { expect } from "#tests/support/database.ts";
import { cloneTemplate } from "#tests/support/postgres.ts";
import { must } from "#tests/support/situation.ts";

const test = base.extend<{ source: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  source: async ({}, use) => {
    const clone = await cloneTemplate();
    connectTo(clone.url);
    await use(clone.url);
    await disconnect();
    await clone.drop();
  },
});

const backUp = (source: string, file: string): Promise<void> =>
  onDatabase(source, (client) => writeBackup(file, takeBackup(client), { key: undefined }));
const wordsIn = async (url: string): Promise<string> =>
  [...(await everything(url)).values()].flat().join("\n");

test("a backup taken after an erasure restores without a word of it; an older one brings all back, and it is erased anew", async ({
  source,
  folder,
  emptyUrl,
}) => {
  const said = { name: "Ida zqxnavn", email: "zqxmail@post.example", body: "Brønden hos zqxnabo lugter." };
  const { hearingId, owner } = await concludedHearing(said);
  await letEraseDayBe(hearingId, 0);
  await filePackage(hearingId, owner);
  const [older, newer] = [path.join(folder, "older"), path.join(folder, "newer")];
  await backUp(source, older);
  must(await eraseHearing(hearingId));
  while ((await forgetWords()) > 0);
  await backUp(source, newer);

  await restoreBackup(emptyUrl, newer, undefined);
  expect(await wordsIn(emptyUrl)).not.toContain("zqx");
  expect(await onDatabase(emptyUrl, verify)).toMatchObject({ faults: [], erased: 1 });

  await onDatabase(emptyUrl, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
  await restoreBackup(emptyUrl, older, undefined);
  expect(await wordsIn(emptyUrl)).toContain("zqx");
  await disconnect();
  connectTo(emptyUrl);
  must(await eraseHearing(hearingId));
  while ((await forgetWords()) > 0);
  expect(await wordsIn(emptyUrl)).not.toContain("zqx");
});
