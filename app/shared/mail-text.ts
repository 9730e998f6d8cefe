/** The widest line of a mail's text part, in letters; a longer word stays whole. */
export const MAIL_WIDTH = 72;
/** What stands between the letter and its foot, and wherever a mail is divided. */
export const MAIL_RULE = "-".repeat(MAIL_WIDTH);

export type MailPart = { kind: "heading" | "text" | "quote"; text: string } | { kind: "rule" };

const UNDERLINE = /^(=+|-+)$/;
const INDENT = "  ";
const QUOTE = /^> ?/;
const ROW = /^[^:]{1,40}: /;
/** An address on a line of its own. */
export const ADDRESS_LINE = /^ *(https?:\/\/\S+)$/;

/**
 * A mail's text part for a window of any width: headings without underlines, quotes without signs, and lines as they were before
 * they were broken to fit, as far as can be seen: where a line ends just before a word that would not have fitted on it, the two
 * are one.
 */
export function mailParts(text: string): MailPart[] {
  const blocks = text.trim().split(/\n{2,}/);
  return blocks.map((block): MailPart => {
    if (block === MAIL_RULE) return { kind: "rule" };
    const lines = block.split("\n");
    if (lines.every((line) => line.startsWith(">"))) {
      const said = lines.map((line) => line.replace(QUOTE, ""));
      return { kind: "quote", text: joined(said, MAIL_WIDTH - 2) };
    }
    return lines.length > 1 && UNDERLINE.test(lines.at(-1) ?? "")
      ? { kind: "heading", text: lines.slice(0, -1).join(" ") }
      : { kind: "text", text: joined(lines, MAIL_WIDTH) };
  });
}

function joined(lines: string[], width: number): string {
  const rows = lines.every((line) => line.startsWith(INDENT) || ROW.test(line));
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return line;
    const broken = wasBroken(before, line, width) && (!rows || line.startsWith(INDENT));
    return broken ? `${text} ${line.trimStart()}` : `${text}\n${line}`;
  }, "");
}

/** Whether a line is one only because its first word did not fit on the line before; in items and rows it is indented. */
function wasBroken(before: string, line: string, width: number): boolean {
  const indented = line.startsWith(INDENT);
  const [word = ""] = line.trimStart().split(" ", 1);
  const alone = word === "" || line.startsWith("- ") || ADDRESS_LINE.test(line) || ADDRESS_LINE.test(before);
  return !alone && before.length + 1 + word.length > (indented ? width - INDENT.length : width);
}
