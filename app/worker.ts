import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { announceRenewal } from "#app/domain/announcements/announce-renewal.ts";
import { listDueRenewals } from "#app/domain/announcements/list-announcements.ts";
import { scanSubmissions } from "#app/domain/clearings/scan-submissions.ts";
import { remindWriters } from "#app/domain/drafts/remind-writers.ts";
import { removeOldDrafts } from "#app/domain/drafts/remove-draft.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
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
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { isReminderDue } from "#app/domain/notices/list-due-reminders.ts";
import { remindOfficials } from "#app/domain/notices/remind-officials.ts";
import { listDueReleases } from "#app/domain/responses/list-releases.ts";
import { releaseAsPlanned } from "#app/domain/responses/release-answers.ts";
import { isReconcilingDue, reconcileMailLog } from "#app/domain/sending/reconcile-mail-log.ts";
import { forgetTurns } from "#app/domain/sending/take-turn.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { recountCoverage } from "#app/domain/submissions/recount-coverage.ts";
import { removeUnconfirmed } from "#app/domain/subscriptions/remove-unconfirmed.ts";
import { isFileDue } from "#app/domain/white-book/find-due-file.ts";
import { assertTrustworthy, databaseUrl, disconnect } from "#app/server/database.ts";
import { env, WrongSettings } from "#app/server/env.ts";
import { log } from "#app/server/logging.ts";
import { openMailer } from "#app/server/mailer.ts";
import { assertMigrated } from "#app/server/migrations.ts";
import { receiveMail } from "#app/server/receive-mail.ts";
import { isOurs } from "#app/server/return-address.ts";
import { assertStorage } from "#app/server/storage.ts";

const IDLE_MS = 500;
const AFTER_FAULT_MS = 2_000;
const FOREVER_MS = 2_147_483_647;

/** Does one round of some work; answers whether there was any. */
type Round = () => Promise<boolean>;

/**
 * Does everything that is due, again and again, until it is told to stop; ends what it has begun. Each kind of work goes
 * its own way: a slow mail server holds up no deadline, and work that fails holds up no other.
 */
export async function work(stopped: AbortSignal): Promise<void> {
  const mailer = openMailer();
  const rounds: Record<string, Round> = {
    mails: async () => (await deliverNotices(mailer)) + (await deliverDue(mailer, { stopped })) > 0,
    clock: async () => {
      for (const hearingId of await listDueInvitations()) await inviteParties(hearingId);
      for (const hearingId of await listDueClosings()) await closeHearing(hearingId);
      for (const hearingId of await listDueReleases()) await releaseAsPlanned(hearingId);
      for (const { hearingId, renewedById } of await listDueRenewals())
        await announceRenewal(hearingId, renewedById);
      if (await isReminderDue()) await remindOfficials();
      if (await isReconcilingDue()) await reconcileMailLog();
      await forgetTurns();
      return false;
    },
    news: async () => {
      if (await isNewsDue()) await tellNews();
      if (await isDigestDue()) await tellWeek();
      await removeUnconfirmed();
      await remindWriters();
      await removeOldDrafts();
      return false;
    },
    imports: workImports,
    inbound: workInboundMails,
    scans: async () => (await scanSubmissions()) > 0,
    texts: async () =>
      (await indexSubmissions()) +
        (await groupSubmissions()) +
        (await carryMarks()) +
        (await recountCoverage()) >
      0,
  };
  await Promise.all(Object.entries(rounds).map(([name, round]) => again(name, round, stopped)));
  mailer.close();
}

async function again(name: string, round: Round, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    let wait = IDLE_MS;
    try {
      if (await round()) continue;
    } catch (error) {
      log.error({ err: error, work: name }, "worker round failed");
      wait = AFTER_FAULT_MS;
    }
    await pause(wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Sees to it that a white book's files are made, in a process that ends when they are. */
async function drawWhenDue(stopped: AbortSignal): Promise<boolean> {
  if (!(await isFileDue())) return false;
  const self = process.argv[1] ?? "";
  const drawing = path.join(path.dirname(self), `drawing${path.extname(self)}`);
  const child = fork(drawing, { env: process.env });
  const stop = () => child.kill("SIGTERM");
  stopped.addEventListener("abort", stop, { once: true });
  await once(child, "exit");
  stopped.removeEventListener("abort", stop);
  return false;
}

/** Takes mail while there is a port for it; while another worker on this machine has it, waits to take over. */
async function takeMail(stopped: AbortSignal): Promise<void> {
  const { INBOUND_PORT: port, INBOUND_HOST: host } = env();
  while (port && !stopped.aborted) {
    const listening = await receiveMail({ port, host, takes: isOurs }, receiveInboundMail).catch((error) => {
      log.warn({ err: error, port }, "another takes the mail");
      return null;
    });
    await pause(listening ? FOREVER_MS : AFTER_FAULT_MS, undefined, { signal: stopped }).catch(
      () => undefined,
    );
    listening?.close();
  }
}

async function start(): Promise<void> {
  await assertTrustworthy();
  await assertMigrated(databaseUrl());
  await assertStorage();
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop.abort());
  log.info("worker is up");
  await Promise.all([
    work(stop.signal),
    takeMail(stop.signal),
    again("drawings", () => drawWhenDue(stop.signal), stop.signal),
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
