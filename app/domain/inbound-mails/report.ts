import type { ParsedMail } from "mailparser";

/** What another mail server reports of a mail of ours (RFC 3464), or what its reader's provider complains of (RFC 5965). */
export type Report = {
  kind: "returned" | "delayed" | "complaint" | "delivered";
  /** The enhanced status code, as in 5.1.1; empty when it gave none. */
  status: string;
  /** Its words, without addresses. */
  words: string;
};

const STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
const UNDELIVERED =
  /undeliver|returned mail|failure notice|delivery (status|failure|failed)|mail delivery|kunne ikke leveres|ikke leveret|returneret/i;

/** The fields of each block of a report: lines `Name: value`, continued by lines that begin with a space. */
export const fieldsIn = (text: string): Record<string, string>[] =>
  text
    .replace(/\r\n/g, "\n")
    .split(/\n[ \t]*\n/)
    .map((block) =>
      Object.fromEntries(
        block
          .replace(/\n[ \t]+/g, " ")
          .split("\n")
          .flatMap((line) => {
            const colon = line.indexOf(":");
            return colon > 0
              ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]]
              : [];
          }),
      ),
    )
    .filter((fields) => Object.keys(fields).length > 0);

/** The words of another server without anybody's address, and no more than fits a line or two. */
export const withoutAddresses = (words: string): string =>
  words
    .replace(/[^\s<>;:]+@[^\s<>;:]+/g, "…")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);

/** What a delivery report says of its one recipient; null when it says nothing that can be understood. */
export function reportOfDelivery(text: string): Report | null {
  const about = fieldsIn(text).find((fields) => fields.action);
  if (!about) return null;
  const { action = "", status = "" } = about;
  const diagnosis = about["diagnostic-code"] ?? "";
  const kind = { failed: "returned", delayed: "delayed" }[action.toLowerCase()] ?? "delivered";
  return {
    kind: kind as Report["kind"],
    status: STATUS.exec(status)?.[0] ?? STATUS.exec(diagnosis)?.[0] ?? "",
    words: withoutAddresses(diagnosis.replace(/^smtp;\s*/i, "")),
  };
}

/** What a mail without a report in it says, when a mail server that knows no better way returned ours by it; null for any other. */
export function reportInWords(subject: string, text: string): Report | null {
  if (!UNDELIVERED.test(subject)) return null;
  const status = STATUS.exec(text)?.[0] ?? "";
  const line = text.split("\n").find((each) => /\b[45]\d\d\b/.test(each)) ?? "";
  return { kind: status.startsWith("4") ? "delayed" : "returned", status, words: withoutAddresses(line) };
}

/** What a mail reports of one of ours, in whatever form; null when it reports nothing. `byServer`: no person wrote it. */
export function reportIn(
  parsed: ParsedMail,
  subject: string,
  text: string,
  byServer: boolean,
): Report | null {
  const part = (type: string) => parsed.attachments.find(({ contentType }) => contentType === type);
  const delivery = part("message/delivery-status") ?? part("message/global-delivery-status");
  if (delivery) return reportOfDelivery(delivery.content.toString("utf8").slice(0, 100_000));
  if (part("message/feedback-report")) return { kind: "complaint", status: "", words: "" };
  return byServer ? reportInWords(subject, text) : null;
}

/** How the ledger's error begins of a mail that was returned after it had been sent. */
export const RETURNED = "returned";

/** Whether a status code says that there is no such address. */
export const isUnknown = (status: string): boolean => /^5\.1\./.test(status);

/** Why a mail came back, as far as its status code tells (RFC 3463); null when the ledger's error is of another kind. */
export function whyReturned(error: string): "unknown" | "full" | "refused" | "other" | null {
  if (!error.startsWith(RETURNED)) return null;
  const status = STATUS.exec(error)?.[0] ?? "";
  if (isUnknown(status)) return "unknown";
  if (/^[45]\.2\.2/.test(status)) return "full";
  return /^5\.7\./.test(status) ? "refused" : "other";
}
