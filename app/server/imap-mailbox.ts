import { lookup } from "node:dns/promises";
import { setTimeout as pause } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import type { Came } from "./receive-mail.ts";

/** Of a larger mail the beginning is taken; the whole stays in the mailbox's folder. */
const LARGEST = 30 * 1024 * 1024;
/** As long as nothing is told, it is looked into so often. */
const LOOK_AGAIN_MS = 30_000;

type Options = {
  /** imaps://user:password@host/mailbox; with imap:// the line is secured by STARTTLS, but for this machine itself. */
  url: string;
  /** Where a mail goes when it has been kept; made when it is not there. */
  handled: string;
  keep: (mail: Came) => Promise<void>;
  /** Which addresses mail is taken for. */
  takes: (address: string) => Promise<boolean>;
  stopped: AbortSignal;
  /** Which mails have been kept already, over all lines of one worker: they are only moved. */
  known?: Set<string>;
  /** A mail that could not be kept stays where it is, and comes again. */
  onFault: (fault: { uid: number; reason: string }) => void;
};

/**
 * Takes every mail out of a mailbox, and goes on as new ones come, until told to stop or the line breaks (which throws). A mail is moved to the folder of the
 * handled only when it has been kept; one that was kept and not moved comes again, and the same mail twice is one. What an official has read in
 * the mailbox meanwhile makes no difference. One that cannot be kept holds up no other. Answers how many were taken.
 */
export async function takeFromMailbox({
  url,
  handled,
  stopped,
  known = new Set(),
  ...options
}: Options): Promise<number> {
  const { client, mailbox, peer } = await open(url);
  let taken = 0;
  const closing = () => client.close();
  let broken: Error | null = null;
  client.on("error", (error) => {
    broken = error;
  });
  try {
    await client.connect();
    stopped.addEventListener("abort", closing, { once: true });
    await ensureFolder(client, handled);
    const { uidValidity } = await client.mailboxOpen(mailbox);
    while (!stopped.aborted) {
      for (const uid of (await client.search({ all: true }, { uid: true })) || []) {
        if (stopped.aborted) break;
        if (await takeOne(client, uid, { ...options, handled, peer, known, mark: `${uidValidity} ${uid}` }))
          taken += 1;
      }
      await untilMore(client, stopped);
      if (broken) throw broken;
    }
    return taken;
  } catch (error) {
    if (stopped.aborted) return taken;
    throw error;
  } finally {
    stopped.removeEventListener("abort", closing);
    client.close();
  }
}

async function open(url: string) {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === "imaps:";
  const { address } = await lookup(hostname);
  const here = address === "127.0.0.1" || address === "::1";
  const client = new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    doSTARTTLS: !secure && !here,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: false,
  });
  return { client, mailbox: decodeURIComponent(pathname.slice(1)) || "INBOX", peer: address };
}

async function ensureFolder(client: ImapFlow, handled: string): Promise<void> {
  const folders = await client.list();
  if (!folders.some(({ path }) => path === handled)) await client.mailboxCreate(handled);
}

type Taking = Pick<Options, "keep" | "takes" | "onFault" | "handled"> & {
  peer: string;
  known: Set<string>;
  mark: string;
};

async function takeOne(client: ImapFlow, uid: number, taking: Taking): Promise<boolean> {
  const { known, mark, handled, onFault } = taking;
  try {
    if (!known.has(mark)) {
      if (!(await keepOne(client, uid, taking))) return false;
      known.add(mark);
    }
  } catch (error) {
    onFault({ uid, reason: error instanceof Error ? error.message : String(error) });
    return false;
  }
  const moved = await client.messageMove(String(uid), handled, { uid: true });
  if (!moved) onFault({ uid, reason: "kept, and could not be moved" });
  return moved !== false;
}

async function keepOne(client: ImapFlow, uid: number, { keep, takes, peer }: Taking): Promise<boolean> {
  const wanted = { source: { maxLength: LARGEST }, internalDate: true };
  const found = await client.fetchOne(String(uid), wanted, { uid: true });
  if (found === false || !found.source) return false;
  const { source, internalDate } = found;
  const elapsedMs = Math.max(0, Date.now() - new Date(internalDate ?? Date.now()).getTime());
  const { from, to } = envelopeOf(source);
  const ours: string[] = [];
  for (const address of to) if (await takes(address)) ours.push(address);
  // What is for none of ours was still sent here: somebody looks at it.
  for (const address of ours.length > 0 ? ours : [to[0] ?? ""])
    await keep({ raw: source, from, to: address, peer, elapsedMs });
  return true;
}

/** Ends when the server tells of new mail, the line breaks, or it is time to look anyway. */
async function untilMore(client: ImapFlow, stopped: AbortSignal): Promise<void> {
  const more = new AbortController();
  const end = () => more.abort();
  if (!client.usable) end();
  client.once("exists", end);
  client.once("close", end);
  await pause(LOOK_AGAIN_MS, undefined, { signal: AbortSignal.any([stopped, more.signal]) }).catch(
    () => undefined,
  );
  client.off("exists", end);
  client.off("close", end);
  if (!client.usable && !stopped.aborted) throw new Error("The line to the mailbox was cut");
}

const DELIVERED = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"];
const WRITTEN = ["to", "cc"];
const ADDRESS = /[a-z0-9!#$%&'*/=?^_`{|}~.+-]+@[a-z0-9.-]+/gi;

/**
 * Who a mail was delivered from and to, as the server that delivered it has written above what came; and where that is not written, to whom it is
 * written. No address twice.
 */
export function envelopeOf(raw: Buffer): { from: string; to: string[] } {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.subarray(0, Math.min(end === -1 ? raw.length : end, 200_000)).toString("latin1");
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const valuesOf = (names: string[]) =>
    lines.flatMap((line) => {
      const [name = "", ...rest] = line.split(":");
      return names.includes(name.toLowerCase()) ? [rest.join(":")] : [];
    });
  const addresses = (names: string[]) => valuesOf(names).flatMap((value) => value.match(ADDRESS) ?? []);
  const to = [...addresses(DELIVERED), ...addresses(WRITTEN)].map((address) => address.toLowerCase());
  return { from: addresses(["return-path"])[0] ?? "", to: [...new Set(to)].slice(0, 100) };
}
