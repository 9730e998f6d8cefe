import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { listDueClosings } from "#app/domain/hearings/list-due-closings.ts";
import { workImports } from "#app/domain/imports/work-imports.ts";
import { carryMarks } from "#app/domain/letters/carry-marks.ts";
import { groupLetters } from "#app/domain/letters/group-letters.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { listDueReleases } from "#app/domain/responses/list-releases.ts";
import { releaseAsPlanned } from "#app/domain/responses/release-answers.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { recountCoverage } from "#app/domain/submissions/recount-coverage.ts";
import { assertTrustworthy, databaseUrl, disconnect } from "#app/server/database.ts";
import { WrongSettings } from "#app/server/env.ts";
import { log } from "#app/server/logging.ts";
import { openMailer } from "#app/server/mailer.ts";
import { assertMigrated } from "#app/server/migrations.ts";

const IDLE_MS = 500;
const AFTER_FAULT_MS = 2_000;

/** Does everything that is due, again and again, until it is told to stop; ends what it has begun. */
export async function work(stopped: AbortSignal): Promise<void> {
  const mailer = openMailer();
  while (!stopped.aborted) {
    try {
      for (const hearingId of await listDueClosings()) await closeHearing(hearingId);
      for (const hearingId of await listDueReleases()) await releaseAsPlanned(hearingId);
      if ((await deliverNotices(mailer)) + (await deliverDue(mailer)) > 0) continue;
      if (await workImports()) continue;
      if ((await indexSubmissions()) + (await groupLetters()) > 0) continue;
      if ((await carryMarks()) + (await recountCoverage()) > 0) continue;
      await pause(IDLE_MS, undefined, { signal: stopped }).catch(() => undefined);
    } catch (error) {
      log.error({ err: error }, "worker round failed");
      await pause(AFTER_FAULT_MS, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
  mailer.close();
}

async function start(): Promise<void> {
  await assertTrustworthy();
  await assertMigrated(databaseUrl());
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
  log.info("worker is up");
  await work(stop.signal);
  await disconnect();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await start().catch((error) => {
    if (error instanceof WrongSettings) console.error(error.message);
    else log.fatal({ err: error }, "worker failed");
    process.exit(1);
  });
}
