import pg from "pg";
import { writeBackup } from "#app/commands/backup/backup-file.ts";
import { restoreBackup } from "#app/commands/backup/restore-backup.ts";
import { takeBackup } from "#app/commands/backup/take-backup.ts";

/** Takes a backup or puts one back, as its npm script does, and tells how long and how much memory it took. */
const { WHAT, FILE = "", DATABASE_URL = "", BACKUP_KEY: key } = process.env;
const began = performance.now();
if (WHAT === "restore") await restoreBackup(DATABASE_URL, FILE, key);
else {
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await writeBackup(FILE, takeBackup(client), { key });
  await client.end();
}
process.send?.({
  seconds: (performance.now() - began) / 1000,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
});
process.disconnect?.();
