import { htmlToText } from "html-to-text";

export const LONGEST_TEXT = 100_000;
const LONGEST_HTML = 2_000_000;

/** The words of a mail, from its plain text, else from its HTML. */
export function textIn(mail: { text?: string | undefined; html?: string | false }): string {
  const plain = clean(mail.text ?? "");
  return (plain || clean(textOfHtml(mail.html || ""))).slice(0, LONGEST_TEXT);
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

/** What Postgres and a page can hold: no control characters but line breaks and tabs. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
