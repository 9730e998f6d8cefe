/** A mail that another hands on: who wrote it, and its words. */
export type Forwarded = { name: string; address: string; text: string };

const FORWARDS = /^\s*(fwd?|vs|wg|videresendt?|videresendelse)\s*:/i;
const MARK =
  /^[->\s]*(-{2,}\s*)?(begin forwarded message|forwarded message|videresendt (besked|meddelelse|mail)|videresendt)\b/i;
const HEAD =
  /^\*?(fra|from|von|sendt|sent|dato|date|gesendet|til|to|an|emne|subject|betreff|cc|svar til|reply-to|vedhæftede filer|attachments|prioritet|importance)\s*:\*?\s*(.*)$/i;
const FROM = /^\*?(fra|from|von)\s*:/i;

/**
 * The mail that another hands on within its own words, when its subject or a mail program's own sentence says that it does;
 * null otherwise. An answer repeats what it answers in the same form: that is nobody's submission.
 */
export function forwardedIn(subject: string, text: string): Forwarded | null {
  const lines = text.split("\n").map((line) => line.replace(/^(>\s?)+/, ""));
  const marked = lines.findIndex((line) => MARK.test(line));
  if (marked === -1 && !FORWARDS.test(subject)) return null;
  const from = lines.findIndex((line, at) => at >= marked && FROM.test(line.trim()));
  if (from === -1) return null;
  const heads = lines.slice(from).findIndex((line) => !HEAD.test(line.trim()));
  // Two head lines at the least: a sentence may begin with "Fra:" too.
  if (heads !== -1 && heads < 2) return null;
  const words = heads === -1 ? "" : unfold(lines.slice(from + heads));
  return { ...senderIn(HEAD.exec(lines[from]?.trim() ?? "")?.[2] ?? ""), text: words };
}

/** A head may go on in the next line; what comes after the first empty line is the mail itself. */
function unfold(rest: string[]): string {
  const empty = rest.findIndex((line) => line.trim() === "");
  const folded = empty > 0 && empty <= 3 && rest.slice(0, empty).every((line) => /^\s|@/.test(line));
  return rest
    .slice(folded ? empty : 0)
    .join("\n")
    .trim();
}

/** Name and address of somebody as mail programs write them: `Ida <ida@x.dk>`, `"Holm, Ida" [mailto:ida@x.dk]`, or either alone. */
export function senderIn(words: string): { name: string; address: string } {
  const address = /[^\s<>[\]()"';,:]+@[^\s<>[\]()"';,:]+\.[^\s<>[\]()"';,:]+/.exec(words)?.[0] ?? "";
  const name = words
    .replace(/[<[(]?(mailto:)?[^\s<>[\]()"';,:]+@[^\s<>[\]()"';,:]+[>\])]?/gi, "")
    .replace(/["*<>[\]]/g, "")
    .trim();
  return { name, address };
}
