import { setMaxListeners } from "node:events";
import { parentPort } from "node:worker_threads";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { again } from "#app/server/again.ts";
import { disconnect } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";

/** The mails of one round are made while those of the other go. */
const ROUNDS_AT_ONCE = 2;
/** Somebody waits for their receipt. */
const IDLE_MS = 500;

/**
 * The thread in which the worker sends mails: making and signing them keeps a core busy, and what a hundred thousand of them
 * leave behind is collected within the memory this thread is given. It dies with its worker.
 */
async function sendMails(): Promise<void> {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  parentPort?.once("message", () => stop.abort());
  const mailer = openMailer();
  const followUps = async () => (await deliverDue(mailer, { stopped: stop.signal })) > 0;
  await Promise.all([
    again("notices", async () => (await deliverNotices(mailer)) > 0, stop.signal, IDLE_MS),
    ...Array.from({ length: ROUNDS_AT_ONCE }, () => again("follow-ups", followUps, stop.signal, IDLE_MS)),
  ]);
  mailer.close();
  await disconnect();
}

await sendMails();
