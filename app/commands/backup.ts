import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { storageAt } from "#app/server/storage.ts";
import { writeBackup } from "./backup/backup-file.ts";
import { newKeys } from "./backup/backup-key.ts";
import { takeBackup } from "./backup/take-backup.ts";
import { runCommand, Stop } from "./run-command.ts";

const USAGE = "npm run backup -- FILE [--force], or npm run backup -- --new-key";

/**
 * `npm run backup -- FILE`: the database of DATABASE_URL as it is at one moment, and the files of STORAGE_URL, while everybody goes on working, in one file;
 * `--force` writes over one that is there. With BACKUP_KEY it is encrypted; `--new-key` makes a pair of keys.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: "boolean", default: false }, "new-key": { type: "boolean", default: false } },
  });
  if (values["new-key"]) return tellNewKeys();
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Stop(USAGE);
  const { DATABASE_URL: url, BACKUP_KEY: key, STORAGE_URL } = process.env;
  const lacking: string[] = [];
  if (!url) throw new Stop("DATABASE_URL is not set: whose database shall be backed up?");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const storage = STORAGE_URL ? storageAt(STORAGE_URL) : null;
    await writeBackup(
      file,
      takeBackup(client, storage, (sha256) => lacking.push(sha256)),
      {
        key,
        overwrite: values.force,
      },
    );
  } finally {
    await client.end();
  }
  console.log(`Wrote ${file}, ${((await stat(file)).size / 1e6).toFixed(1)} MB.`);
  if (!STORAGE_URL)
    console.log("STORAGE_URL is not set: the files that came with submissions are not in it.");
  if (!key) console.log("It holds personal data and is not encrypted: BACKUP_KEY is not set.");
  if (lacking.length > 0)
    throw new Stop(
      `The backup is whole but for ${lacking.length} files that are missing in the storage or not what was stored (npm run verify says whose): ${lacking.join(", ")}.`,
    );
});

async function tellNewKeys(): Promise<void> {
  const { open, close } = await newKeys();
  console.log(`For taking backups (may be seen):      BACKUP_KEY=${close}`);
  console.log(`For restoring (keep it elsewhere, safe): BACKUP_KEY=${open}`);
}
