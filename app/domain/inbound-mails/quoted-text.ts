const WROTE = /^(den|on|am|le)\s.{5,300}\s(skrev|wrote|schrieb|a écrit)\b.{0,200}:$/i;
const ORIGINAL = /^-{2,}\s*(oprindelig|original|videresendt|forwarded)/i;
const FROM = /^\*?(fra|from|von):/i;
const MORE_HEADS = /^\*?(sendt|dato|til|emne|sent|date|to|subject|gesendet|an|betreff):/i;
const RULE = /^_{5,}$/;

const isHead = (lines: string[], at: number): boolean =>
  FROM.test(lines[at] ?? "") && lines.slice(at + 1, at + 4).some((line) => MORE_HEADS.test(line));

/** Whether the mail that is answered begins at a line; mail programs break their own sentence over up to three. */
const begins = (lines: string[], at: number): boolean => {
  const line = lines[at] ?? "";
  if (ORIGINAL.test(line) || isHead(lines, at)) return true;
  if (RULE.test(line)) return isHead(lines, at + 1) || isHead(lines, at + 2);
  return [1, 2, 3].some((count) => WROTE.test(lines.slice(at, at + count).join(" ")));
};

/**
 * Parts what somebody wrote from what they repeat of the mail they answer. When they wrote beneath it or within it, all of it
 * is theirs: nothing they wrote may be folded away.
 */
export function partQuoted(text: string): { text: string; quoted: string } {
  const lines = text.split(/\r?\n/);
  const trimmed = lines.map((line) => line.trim());
  const isQuote = (line = "") => line.startsWith(">");
  const start = trimmed.findIndex((line, at) => isQuote(line) || begins(trimmed, at));
  const above = trimmed.slice(0, Math.max(start, 0)).some(Boolean);
  if (start === -1 || !above) return { text: text.trim(), quoted: "" };
  const firstQuote = trimmed.findIndex(isQuote);
  const lastQuote = trimmed.findLastIndex(isQuote);
  const within = firstQuote !== -1 && trimmed.slice(firstQuote).some((line) => line && !isQuote(line));
  // Only what a mail program marks line by line can be told from an answer beneath it.
  if (within && lastQuote >= start && !isHead(trimmed, start)) return { text: text.trim(), quoted: "" };
  return { text: lines.slice(0, start).join("\n").trim(), quoted: lines.slice(start).join("\n").trim() };
}
