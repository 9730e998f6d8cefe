import { htmlToText } from "html-to-text";
import type { Attachment, ParsedMail } from "mailparser";
import { partQuoted } from "./quoted-text.ts";
import { type Report, reportInWords, reportOfDelivery } from "./report.ts";

/** What a mail says, as far as that can be told from itself. */
export type Reading = {
  messageId: string | null;
  subject: string;
  text: string;
  quoted: string;
  fromName: string;
  fromAddress: string;
  attachments: string[];
  /** What another server reports of a mail of ours by it. */
  report: Report | null;
  /** Written by a program, not by a person. */
  automatic: boolean;
  /** The Message-IDs of mails that it answers or reports of, the nearest first. */
  answers: string[];
};

const LONGEST_TEXT = 100_000;
const LONGEST_HTML = 2_000_000;
const PARTS_OF_A_REPORT = /^message\/|^text\/rfc822-headers/;
const AWAY =
  /^(automatisk svar|autosvar|auto(matic)? ?-?reply|out of office|fravær|ikke til stede|abwesenheit)\b/i;

/** Reads what a mail is: `sender` is the envelope's, which is empty when a server wrote it. */
export function readingOf(parsed: ParsedMail, sender: string): Reading {
  const subject = clean(parsed.subject ?? "").slice(0, 300);
  const whole = clean(parsed.text || textOfHtml(parsed.html || "")).slice(0, LONGEST_TEXT);
  const from = parsed.from?.value[0];
  const byServer = sender === "" || /^(mailer-daemon|postmaster)@/i.test(from?.address ?? "");
  return {
    messageId: parsed.messageId?.slice(0, 500) ?? null,
    subject,
    ...partQuoted(whole),
    fromName: clean(from?.name ?? "").slice(0, 200),
    fromAddress: clean(from?.address ?? "").slice(0, 320),
    attachments: parsed.attachments
      .filter(({ contentType }) => !PARTS_OF_A_REPORT.test(contentType))
      .map(({ filename, contentType }) => clean(filename ?? contentType).slice(0, 200)),
    report: reportIn(parsed, subject, whole, byServer),
    automatic: byServer || isAutomatic(parsed, subject),
    answers: answeredIn(parsed),
  };
}

function reportIn(parsed: ParsedMail, subject: string, text: string, byServer: boolean): Report | null {
  const part = (type: string) => parsed.attachments.find(({ contentType }) => contentType === type);
  const delivery = part("message/delivery-status") ?? part("message/global-delivery-status");
  if (delivery) return reportOfDelivery(textOf(delivery));
  if (part("message/feedback-report")) return { kind: "complaint", status: "", words: "" };
  return byServer ? reportInWords(subject, text) : null;
}

function isAutomatic({ headers }: ParsedMail, subject: string): boolean {
  const said = (name: string): string => String(headers.get(name) ?? "").toLowerCase();
  const submitted = said("auto-submitted");
  if (submitted && submitted !== "no") return true;
  if (["x-autoreply", "x-autorespond", "x-auto-response-suppress"].some((name) => headers.has(name)))
    return !headers.has("x-auto-response-suppress") || AWAY.test(subject);
  return ["auto_reply", "bulk", "junk", "list"].includes(said("precedence")) || AWAY.test(subject);
}

/** Mails that this one names: in its head, or in the copy of ours that a report brings. */
function answeredIn(parsed: ParsedMail): string[] {
  const references = [parsed.references ?? []].flat().toReversed();
  const copies = parsed.attachments
    .filter(({ contentType }) =>
      /^message\/rfc822$|^text\/rfc822-headers$|^message\/global/.test(contentType),
    )
    .flatMap((copy) => /^message-id:\s*(<[^>\s]+>)/im.exec(textOf(copy))?.[1] ?? []);
  return [...copies, parsed.inReplyTo ?? "", ...references].filter(Boolean).slice(0, 50);
}

/** The words of a mail that has only HTML; nothing when it is made to be unreadable: the mail itself is kept. */
function textOfHtml(html: string): string {
  if (html.length > LONGEST_HTML) return "";
  try {
    const skipped = ["img", "hr", "script", "style"].map((selector) => ({ selector, format: "skip" }));
    return htmlToText(html, { wordwrap: false, limits: { maxDepth: 100 }, selectors: skipped });
  } catch {
    return "";
  }
}

const textOf = ({ content }: Attachment): string => content.toString("utf8").slice(0, LONGEST_TEXT);
/** What Postgres and a page can hold: no control characters but line breaks and tabs. */
const clean = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]/gu, "").trim();
