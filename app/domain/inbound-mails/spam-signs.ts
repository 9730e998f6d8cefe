import type { ParsedMail } from "mailparser";
import type { Found } from "./own-server.ts";

/** Signs that a mail is spam, and how heavily each weighs. None of them reads what somebody means. */
const WEIGHTS = {
  server_says_spam: 5,
  dangerous_attachment: 4,
  sender_check_failed: 3,
  bulk: 2,
  many_links: 2,
  masked_link: 2,
  only_a_link: 2,
  answered_elsewhere: 1,
} as const;
export type SpamSign = keyof typeof WEIGHTS;
export const spamSigns = Object.keys(WEIGHTS) as SpamSign[];

/** From so much on it is set aside as presumed spam. One sign alone is enough only when it is heavy. */
const ENOUGH = 4;
const MANY_LINKS = 5;
const FEW_LETTERS = 40;

const LINK = /\bhttps?:\/\/[^\s<>"')\]]+/gi;
const ANCHOR = /<a\b[^>]{0,500}?href\s*=\s*["']?(https?:\/\/[^"'\s>]{1,500})[^>]{0,500}>([^<]{0,300})</gi;
const RUNS = /\.(exe|com|bat|cmd|scr|pif|js|jse|vbs|vbe|wsf|hta|jar|lnk|msi|iso|img|ps1|reg)$/i;

const hostIn = (address: string): string =>
  /^https?:\/\/([^/?#\s]+)/i
    .exec(address)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, "") ?? "";
const domainOf = (address = ""): string => address.split("@").at(-1)?.toLowerCase() ?? "";

/** What about a mail looks like spam. */
export function signsIn(parsed: ParsedMail, text: string, found: Found): SpamSign[] {
  const links = new Set(text.match(LINK) ?? []);
  const html = (parsed.html || "").slice(0, 500_000);
  const masked = [...html.matchAll(ANCHOR)].some(([, to = "", shown = ""]) => {
    const host = hostIn(shown.trim());
    return host !== "" && host !== hostIn(to);
  });
  const replyTo = parsed.replyTo?.value[0]?.address;
  const signs: Record<SpamSign, boolean> = {
    server_says_spam: found.spam,
    dangerous_attachment: parsed.attachments.some(({ filename }) => RUNS.test(filename?.trim() ?? "")),
    sender_check_failed: found.senderCheck === "failed",
    bulk: isBulk(parsed),
    many_links: links.size > MANY_LINKS,
    masked_link: masked,
    only_a_link: links.size > 0 && text.replace(LINK, "").trim().length < FEW_LETTERS,
    answered_elsewhere:
      replyTo !== undefined && domainOf(replyTo) !== domainOf(parsed.from?.value[0]?.address),
  };
  return spamSigns.filter((sign) => signs[sign]);
}

/** Sent to many at once, as mail programs say it. */
export function isBulk({ headers }: ParsedMail): boolean {
  const precedence = String(headers.get("precedence") ?? "").toLowerCase();
  return ["bulk", "junk", "list"].includes(precedence) || headers.has("list") || headers.has("feedback-id");
}

/**
 * Whether a mail is set aside as presumed spam. Of somebody we have had mail from or have written to, only what is heavy
 * alone counts: a known sender's newsletter may be a submission.
 */
export function isPresumedSpam(signs: SpamSign[], known: boolean): boolean {
  const counted = known ? signs.filter((sign) => WEIGHTS[sign] >= ENOUGH) : signs;
  return counted.reduce((sum, sign) => sum + WEIGHTS[sign], 0) >= ENOUGH;
}
