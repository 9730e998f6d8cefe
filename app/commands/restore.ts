import { storageAt } from "#app/server/storage.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { runCommand, Stop } from "./run-command.ts";

const NEXT = `All mails are stopped. What is left to do:
1. npm run verify
2. npm run reconcile, which marks as sent what MAIL_LOG says was sent since (-- --without-log where there is none)
3. Start web and workers, with the SESSION_SECRET of before. Everybody signs in anew.
4. An administrator looks under "Afsendelse" and starts the mails.`;

/** `npm run restore -- FILE`: puts a backup into the empty database of DATABASE_URL and its files into STORAGE_URL, with all mails stopped. */
await runCommand(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0) throw new Stop("npm run restore -- FILE");
  const { DATABASE_URL: url, BACKUP_KEY: key, STORAGE_URL } = process.env;
  if (!url) throw new Stop("DATABASE_URL is not set: into which database shall it be restored?");
  const { contents, manifest, migrated } = await restoreBackup(
    url,
    file,
    key,
    STORAGE_URL ? storageAt(STORAGE_URL) : null,
  );
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const receipts = Object.values(manifest.receipts).reduce((sum, { submissions }) => sum + submissions, 0);
  console.log(`The database is as it was at ${contents.takenAt}: ${rows} rows, ${receipts} receipts.`);
  if (manifest.lacking.length > 0)
    console.log(
      `${manifest.lacking.length} files were missing when it was taken: npm run verify says whose.`,
    );
  if (migrated.length > 0) console.log(`Applied ${migrated.join(", ")}.`);
  console.log(NEXT);
});
