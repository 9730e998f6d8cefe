import type { ParsedMail } from "mailparser";
import type { SenderCheck } from "#app/server/prisma/enums.ts";

/** What the municipality's own mail server found about a mail before it handed it to us. */
export type Found = {
  /** Whether the mail comes from where its sender's domain says that its mails come from (DMARC). */
  senderCheck: SenderCheck;
  spam: boolean;
  receivedAt: Date | null;
};

const NOTHING: Found = { senderCheck: "unknown", spam: false, receivedAt: null };
/** How mail filters say that they take a mail for spam: rspamd, SpamAssassin, Exchange. */
const SPAM = [
  /^x-spam(-flag)?:\s*yes/i,
  /^x-spam-status:\s*yes/i,
  /^x-rspamd-action:\s*(add header|rewrite subject|reject)/i,
  /^x-ms-exchange-organization-scl:\s*[5-9]/i,
  /^x-forefront-antispam-report:.*\bSFV:(SPM|SKB)\b/i,
];

/**
 * What the server that handed the mail over says of it, when it is a trusted one. Only the lines above the second Received
 * are its own: whatever stands further down came with the mail, and anybody can write there (RFC 8601, section 5).
 */
export function foundByOwnServer({ headerLines }: ParsedMail, trusted: boolean): Found {
  if (!trusted) return NOTHING;
  const lines = headerLines.map(({ line }) => line.replace(/\r?\n[ \t]+/g, " "));
  const second = lines.findIndex(
    (line, at) => isReceived(line) && lines.slice(0, at).filter(isReceived).length === 1,
  );
  const own = second === -1 ? lines.slice(0, lines.findIndex(isReceived) + 1) : lines.slice(0, second);
  const results = own.filter((line) => /^authentication-results:/i.test(line)).join(" ");
  const dmarc = /\bdmarc=([a-z]+)/i.exec(results)?.[1]?.toLowerCase();
  return {
    senderCheck: dmarc === "pass" ? "passed" : dmarc === "fail" ? "failed" : "unknown",
    spam: own.some((line) => SPAM.some((sign) => sign.test(line))),
    receivedAt: momentIn(own.find(isReceived)),
  };
}

const isReceived = (line: string): boolean => /^received:/i.test(line);

/** The moment at the end of a Received line. */
function momentIn(line = ""): Date | null {
  const moment = Date.parse(line.slice(line.lastIndexOf(";") + 1).replace(/\(.*\)\s*$/, ""));
  return Number.isNaN(moment) ? null : new Date(moment);
}
