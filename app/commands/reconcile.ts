import { reconcileMailLog } from "#app/domain/sending/reconcile-mail-log.ts";
import { disconnect } from "#app/server/database.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { runCommand, Stop } from "./run-command.ts";

/**
 * `npm run reconcile`: after an older copy of the database has been put back, marks as sent what MAIL_LOG says was sent
 * since. The worker does it by itself when it has the log; `-- --without-log` says that there is none.
 */
await runCommand(async () => {
  const read = await reconcileMailLog({ withoutLog: process.argv.includes("--without-log") });
  await disconnect();
  if (!read.ok) throw new Stop(sentenceOf(read.refusal, read.about));
  console.log(
    `${read.value.sent} follow-ups marked as sent, ${read.value.unknown} unknown to this database.`,
  );
});
