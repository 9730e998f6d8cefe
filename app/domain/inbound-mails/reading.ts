import { createHash } from "node:crypto";
import type { ParsedMail } from "mailparser";
import { type Forwarded, forwardedIn } from "./forwarded.ts";
import { clean, LONGEST_TEXT, textIn } from "./mail-text.ts";
import type { AttachedFile, OpenedMail } from "./open-mail.ts";
import { type Found, foundByOwnServer } from "./own-server.ts";
import { partQuoted } from "./quoted-text.ts";
import { type Report, reportIn } from "./report.ts";
import { isBulk, type SpamSign, signsIn } from "./spam-signs.ts";

/** What a mail says, as far as that can be told from itself. */
export type Reading = {
  messageId: string | null;
  subject: string;
  text: string;
  quoted: string;
  fromName: string;
  fromAddress: string;
  /** The mail that it hands on. */
  forwarded: Forwarded | null;
  /** What another server reports of a mail of ours by it. */
  report: Report | null;
  /** Written by a program, not by a person. */
  automatic: boolean;
  /** Sent to many at once. */
  bulk: boolean;
  signs: SpamSign[];
  found: Found;
  /** The Message-IDs of mails that it answers or reports of, the nearest first. */
  answers: string[];
  /** SHA-256 of everything that it says: by it and its Message-ID a mail is known that comes again. */
  digest: string;
};

const AWAY =
  /^(automatisk svar|autosvar|auto(matic)? ?-?reply|out of office|fravær|ikke til stede|abwesenheit)\b/i;

/**
 * Reads what a mail is: `sender` is the envelope's, which is empty when a server wrote it; `trusted` says that a mail server
 * of the municipality's own handed it over.
 */
export function readingOf({ parsed, files, sha256 }: OpenedMail, sender: string, trusted = false): Reading {
  const subject = clean(parsed.subject ?? "").slice(0, 300);
  const whole = textIn(parsed);
  const from = parsed.from?.value[0];
  const byServer = sender === "" || /^(mailer-daemon|postmaster)@/i.test(from?.address ?? "");
  const found = foundByOwnServer(parsed, trusted);
  const read = {
    ...{ messageId: parsed.messageId?.slice(0, 500) ?? null, subject, ...partQuoted(whole) },
    fromName: clean(from?.name ?? "").slice(0, 200),
    fromAddress: clean(from?.address ?? "").slice(0, 320),
  };
  return {
    ...{ ...read, found },
    forwarded: forwardedOn(files) ?? forwardedIn(subject, read.quoted || read.text),
    report: reportIn(parsed, subject, whole, byServer),
    automatic: byServer || isAutomatic(parsed, subject),
    bulk: isBulk(parsed),
    signs: signsIn(parsed, read.text, found),
    answers: answeredIn(parsed),
    // Of what says nothing, only its bytes tell whether it is the same.
    digest:
      whole || files.length > 0
        ? digestOf([read, parsed.date ?? null, files.map((file) => file.sha256)])
        : sha256,
  };
}

const digestOf = (said: unknown): string => createHash("sha256").update(JSON.stringify(said)).digest("hex");

/** A mail that hangs on another as it came: that is what is handed on. */
const forwardedOn = (files: AttachedFile[]): Forwarded | null => files.find(({ mail }) => mail)?.mail ?? null;

function isAutomatic({ headers }: ParsedMail, subject: string): boolean {
  const said = (name: string): string => String(headers.get(name) ?? "").toLowerCase();
  const submitted = said("auto-submitted");
  if (submitted && submitted !== "no") return true;
  if (["x-autoreply", "x-autorespond", "x-auto-response-suppress"].some((name) => headers.has(name)))
    return !headers.has("x-auto-response-suppress") || AWAY.test(subject);
  return said("precedence") === "auto_reply" || AWAY.test(subject);
}

/** Mails that this one names: in its head, or in the copy of ours that a report brings. */
function answeredIn(parsed: ParsedMail): string[] {
  const references = [parsed.references ?? []].flat().toReversed();
  const copies = parsed.attachments
    .filter(({ contentType }) =>
      /^message\/rfc822$|^text\/rfc822-headers$|^message\/global/.test(contentType),
    )
    .flatMap(({ content }) => /^message-id:\s*(<[^>\s]+>)/im.exec(headOf(content))?.[1] ?? []);
  return [...copies, parsed.inReplyTo ?? "", ...references].filter(Boolean).slice(0, 50);
}

const headOf = (content: Buffer): string => content.toString("utf8").slice(0, LONGEST_TEXT);
