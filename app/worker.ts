import { fork } from "node:child_process";
import { once, setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { workAlerts } from "#app/domain/alerts/work-alerts.ts";
import { announceRenewal } from "#app/domain/announcements/announce-renewal.ts";
import { listDueRenewals } from "#app/domain/announcements/list-announcements.ts";
import { isReadingDue } from "#app/domain/attachments/find-due-reading.ts";
import { removeUnneeded } from "#app/domain/attachments/remove-unneeded.ts";
import { listDueCheckpoints } from "#app/domain/checkpoints/list-due-checkpoints.ts";
import { makeCheckpoint } from "#app/domain/checkpoints/make-checkpoint.ts";
import { scanSubmissions } from "#app/domain/clearings/scan-submissions.ts";
import { remindWriters } from "#app/domain/drafts/remind-writers.ts";
import { removeOldDrafts } from "#app/domain/drafts/remove-draft.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { findMailbox } from "#app/domain/hearings/find-mailbox.ts";
import { inviteParties } from "#app/domain/hearings/invite-parties.ts";
import { listDueClosings } from "#app/domain/hearings/list-due-closings.ts";
import { listDueInvitations } from "#app/domain/hearings/list-due-invitations.ts";
import { workImports } from "#app/domain/imports/work-imports.ts";
import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { workInboundMails } from "#app/domain/inbound-mails/work-inbound-mails.ts";
import { carryMarks } from "#app/domain/letter-groups/carry-marks.ts";
import { groupSubmissions } from "#app/domain/letter-groups/group-submissions.ts";
import { isDigestDue } from "#app/domain/news/find-due-digest.ts";
import { isNewsDue } from "#app/domain/news/list-news.ts";
import { tellNews } from "#app/domain/news/tell-news.ts";
import { tellWeek } from "#app/domain/news/tell-week.ts";
import { isReminderDue } from "#app/domain/notices/list-due-reminders.ts";
import { remindOfficials } from "#app/domain/notices/remind-officials.ts";
import { cancelOldAddressChanges } from "#app/domain/participants/cancel-address-change.ts";
import { remindUnconfirmed } from "#app/domain/participants/remind-unconfirmed.ts";
import { listDueReleases } from "#app/domain/responses/list-releases.ts";
import { releaseAsPlanned } from "#app/domain/responses/release-answers.ts";
import { eraseHearing } from "#app/domain/retention/erase-hearing.ts";
import { forgetFiles, forgetWords } from "#app/domain/retention/forget-words.ts";
import { listDueErasures, listPackagesNeeded } from "#app/domain/retention/list-due-erasures.ts";
import { makeJournalPackage } from "#app/domain/retention/make-journal-package.ts";
import { requestJournalPackage } from "#app/domain/retention/request-journal-package.ts";
import { isReconcilingDue, reconcileMailLog } from "#app/domain/sending/reconcile-mail-log.ts";
import { forgetTurns } from "#app/domain/sending/take-turn.ts";
import { askSignatories } from "#app/domain/signatories/ask-signatories.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { recountCoverage } from "#app/domain/submissions/recount-coverage.ts";
import { removeUnconfirmed } from "#app/domain/subscriptions/remove-unconfirmed.ts";
import { isFileDue } from "#app/domain/white-book/find-due-file.ts";
import { AFTER_FAULT_MS, again, type Round } from "#app/server/again.ts";
import { assertTrustworthy, databaseUrl, disconnect } from "#app/server/database.ts";
import { env, WrongSettings } from "#app/server/env.ts";
import { log } from "#app/server/logging.ts";
import { assertMigrated } from "#app/server/migrations.ts";
import { receiveMail } from "#app/server/receive-mail.ts";
import { isOurs } from "#app/server/return-address.ts";
import { assertStorage } from "#app/server/storage.ts";
import { databaseUp } from "#app/server/unavailable.ts";
import { watchMailbox } from "#app/server/watch-mailbox.ts";
import { besideThis, runWatched } from "#app/server/watched-process.ts";

const FOREVER_MS = 2_147_483_647;
/** One attachment takes no longer than this, and no more memory. */
const READING = { silence: 120_000, megabytes: 900 };
/** Enough for the mails that are under way; without a limit the collector waits until there is much more to collect. */
const SENDING = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 48 };

/**
 * Does everything that is due, again and again, until it is told to stop; ends what it has begun. Each kind of work goes
 * its own way: a slow mail server holds up no deadline, and work that fails holds up no other.
 */
export async function work(stopped: AbortSignal): Promise<void> {
  const rounds: Record<string, Round> = {
    clock: async () => {
      for (const hearingId of await listDueInvitations()) await inviteParties(hearingId);
      for (const hearingId of await listDueClosings()) await closeHearing(hearingId);
      for (const hearingId of await listDueReleases()) await releaseAsPlanned(hearingId);
      for (const { hearingId, renewedById } of await listDueRenewals())
        await announceRenewal(hearingId, renewedById);
      if (await isReminderDue()) await remindOfficials();
      if (await isReconcilingDue()) await reconcileMailLog();
      await forgetTurns();
      await cancelOldAddressChanges();
      for (const hearingId of await listPackagesNeeded()) await requestJournalPackage(hearingId, "clock");
      for (const hearingId of await listDueErasures()) await eraseHearing(hearingId);
      await forgetFiles();
      return false;
    },
    news: async () => {
      if (await isNewsDue()) await tellNews();
      if (await isDigestDue()) await tellWeek();
      await removeUnconfirmed();
      await remindWriters();
      await remindUnconfirmed();
      await askSignatories();
      await removeOldDrafts();
      await removeUnneeded();
      return false;
    },
    alerts: async () => {
      await workAlerts();
      return false;
    },
    checkpoints: async () => {
      const due = await listDueCheckpoints();
      const made = await Promise.allSettled(due.map((hearingId) => makeCheckpoint(hearingId)));
      // One hearing whose receipts are not what they were holds up no other.
      for (const one of made) if (one.status === "rejected") throw one.reason;
      return false;
    },
    imports: workImports,
    inbound: workInboundMails,
    packages: makeJournalPackage,
    forgetting: async () => (await forgetWords()) > 0,
    scans: async () => (await scanSubmissions()) > 0,
    texts: async () =>
      (await indexSubmissions()) +
        (await groupSubmissions()) +
        (await carryMarks()) +
        (await recountCoverage()) >
      0,
  };
  await Promise.all(Object.entries(rounds).map(([name, round]) => again(name, round, stopped)));
}

/** Has mails sent by a thread of their own, which ends what it has begun when it is told to stop. */
async function sendMails(stopped: AbortSignal): Promise<boolean> {
  const thread = new Worker(besideThis("sending"), { resourceLimits: SENDING });
  const stop = () => thread.postMessage("stop");
  stopped.addEventListener("abort", stop, { once: true });
  try {
    // Rejects when the thread fails: then another takes its place.
    await once(thread, "exit");
  } finally {
    stopped.removeEventListener("abort", stop);
  }
  return false;
}

/** Sees to it that a white book's files are made, in a process that ends when they are. */
async function drawWhenDue(stopped: AbortSignal): Promise<boolean> {
  if (!(await isFileDue())) return false;
  const child = fork(besideThis("drawing"), { env: process.env });
  const stop = () => child.kill("SIGTERM");
  stopped.addEventListener("abort", stop, { once: true });
  await once(child, "exit");
  stopped.removeEventListener("abort", stop);
  return false;
}

/** Sees to it that attachments are read, in a process that a hostile one cannot get out of. */
async function readWhenDue(stopped: AbortSignal): Promise<boolean> {
  if (!(await isReadingDue())) return false;
  const well = await runWatched(besideThis("reading"), READING, stopped);
  if (!well && !stopped.aborted) log.warn("an attachment could not be read; it comes again");
  return false;
}

/** Mail is taken for what we have sent, and for the hearings' own addresses. */
const takes = async (address: string) => isOurs(address) || (await findMailbox(address)) !== null;

/** Takes mail while there is a port for it; while another worker on this machine has it, waits to take over. */
async function takeMail(stopped: AbortSignal): Promise<void> {
  const { INBOUND_PORT: port, INBOUND_HOST: host } = env();
  let told = false;
  while (port && !stopped.aborted) {
    const listening = await receiveMail({ port, host, takes }, receiveInboundMail).catch((error) => {
      if (!told) log.warn({ err: error, port }, "another takes the mail");
      told = true;
      return null;
    });
    await pause(listening ? FOREVER_MS : AFTER_FAULT_MS, undefined, { signal: stopped }).catch(
      () => undefined,
    );
    listening?.close();
  }
}

async function start(): Promise<void> {
  await databaseUp();
  await assertTrustworthy();
  await assertMigrated(databaseUrl());
  await assertStorage();
  const stop = new AbortController();
  // Every kind of work listens to it.
  setMaxListeners(0, stop.signal);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
  log.info("worker is up");
  await Promise.all([
    work(stop.signal),
    takeMail(stop.signal),
    again("mails", () => sendMails(stop.signal), stop.signal),
    watchMailbox({ keep: receiveInboundMail, takes, stopped: stop.signal }),
    again("drawings", () => drawWhenDue(stop.signal), stop.signal),
    again("readings", () => readWhenDue(stop.signal), stop.signal),
  ]);
  await disconnect();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await start().catch((error) => {
    if (error instanceof WrongSettings) console.error(error.message);
    else log.fatal({ err: error }, "worker failed");
    process.exit(1);
  });
}
