import { setTimeout as pause } from "node:timers/promises";
import { pool } from "./database.ts";
import { env } from "./env.ts";
import { hastened } from "./haste.ts";
import { takeFromMailbox } from "./imap-mailbox.ts";
import { log } from "./logging.ts";
import type { Came } from "./receive-mail.ts";

/** The number under which one worker at a time reads the mailbox. */
const READING = 7203119;
const SHORTEST_SECONDS = 2;
const LONGEST_SECONDS = 300;
/** A line that held so long was a good one: the next pause is short again. */
const HELD_MS = 60_000;

type Options = {
  keep: (mail: Came) => Promise<void>;
  takes: (address: string) => Promise<boolean>;
  stopped: AbortSignal;
};

/**
 * Takes mail from the mailbox that IMAP_URL names, while there is one, until told to stop. One worker at a time does; when the line breaks or
 * nobody can sign in, it tries again after pauses that grow to five minutes. Neither the password nor anything of a mail is logged.
 */
export async function watchMailbox({ stopped, ...options }: Options): Promise<void> {
  const { IMAP_URL: url, IMAP_HANDLED: handled } = env();
  const known = new Set<string>();
  let seconds = SHORTEST_SECONDS;
  while (url && !stopped.aborted) {
    const began = performance.now();
    try {
      const onFault = (fault: object) =>
        log.error(fault, "a mail in the mailbox could not be kept; it comes again");
      await aloneIn(() => takeFromMailbox({ ...options, url, handled, stopped, known, onFault }));
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, "the mailbox cannot be read; it is tried again");
    }
    if (performance.now() - began > HELD_MS) seconds = SHORTEST_SECONDS;
    await pause(hastened(seconds) * 1000, undefined, { signal: stopped }).catch(() => undefined);
    seconds = Math.min(LONGEST_SECONDS, seconds * 2);
  }
}

/** Does some work unless another worker is at it. */
async function aloneIn(work: () => Promise<unknown>): Promise<void> {
  const client = await pool().connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [
      READING,
    ]);
    if (!rows[0]?.mine) return;
    try {
      await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [READING]);
    }
  } finally {
    client.release();
  }
}

/** What went wrong, without what was sent: a command may hold the password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code, authenticationFailed } = error as { code?: unknown; authenticationFailed?: unknown };
  if (authenticationFailed) return "user or password not accepted";
  return typeof code === "string" ? code : error.name;
}
