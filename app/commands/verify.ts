import pg from "pg";
import { storageAt } from "#app/server/storage.ts";
import { runCommand, Stop } from "./run-command.ts";
import { verify } from "./verify/verifier.ts";

/** `npm run verify`: whether the journal, the submissions, the checkpoints and the white books of DATABASE_URL and the files of STORAGE_URL are what was written. */
await runCommand(async () => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Stop("DATABASE_URL is not set: whose database shall be verified?");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { STORAGE_URL } = process.env;
    const { entries, chains, submissions, erased, checkpoints, books, files, faults } = await verify(
      client,
      STORAGE_URL ? storageAt(STORAGE_URL) : null,
    );
    console.log(`Journal: ${entries} entries in ${chains} chains.`);
    console.log(
      `Submissions: ${submissions}, of which ${erased} erased. Checkpoints: ${checkpoints}. White books: ${books}.`,
    );
    console.log(
      STORAGE_URL ? `Files: ${files}.` : "STORAGE_URL is not set: the files have not been looked at.",
    );
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) throw new Stop(`${faults.length} faults.`);
    console.log("Everything is what was written.");
  } finally {
    await client.end();
  }
});
