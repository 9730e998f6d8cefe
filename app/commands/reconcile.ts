import { pauseAfterRestore } from "#app/domain/sending/pause-sending.ts";
import { reconcileMailLog } from "#app/domain/sending/reconcile-mail-log.ts";
import { disconnect } from "#app/server/database.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { runCommand, Stop } from "./run-command.ts";

/**
 * `npm run reconcile`: after an older copy of the database has been put back and before a worker starts, stops all mails
 * and marks as sent what MAIL_LOG says was sent since; `-- --without-log` says that there is none. An administrator looks
 * and starts the mails again.
 */
await runCommand(async () => {
  await pauseAfterRestore();
  const read = await reconcileMailLog({ withoutLog: process.argv.includes("--without-log") });
  await disconnect();
  if (!read.ok) throw new Stop(sentenceOf(read.refusal, read.about));
  console.log(`${read.value.sent} mails marked as sent, ${read.value.unknown} unknown to this database.`);
});
