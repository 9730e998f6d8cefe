/** The widest line of a mail's text part, in letters; a longer word stays whole. */
export const MAIL_WIDTH = 72;

export type MailPart = { kind: "heading" | "text" | "quote"; text: string } | { kind: "rule" };

const RULE = /^-{72}$/;
const UNDERLINE = /^(=+|-+)$/;
const INDENT = "  ";
/** What a line that was broken repeats or adds. */
const START = /^(> | {2})/;
const ADDRESS = /^ *https?:\/\/\S+$/;
const ROW = /^[^:]{1,40}: /;
/** What is never the rest of the line before. */
const ALONE = /^( *https?:\/\/\S+$|- )/;

/** A mail's text part for a window of any width: its lines as they were before they were broken to fit, headings without underlines, quotes without signs. */
export function mailParts(text: string): MailPart[] {
  const blocks = text.trim().split(/\n{2,}/);
  return blocks.map((block): MailPart => {
    if (RULE.test(block)) return { kind: "rule" };
    const lines = block.split("\n");
    if (lines.every((line) => line.startsWith(">")))
      return { kind: "quote", text: joined(lines).replaceAll(/^> ?/gm, "") };
    return lines.length > 1 && UNDERLINE.test(lines.at(-1) ?? "")
      ? { kind: "heading", text: lines.slice(0, -1).join(" ") }
      : { kind: "text", text: joined(lines) };
  });
}

function joined(lines: string[]): string {
  const rows = lines.every((line) => line.startsWith(INDENT) || ROW.test(line));
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return line;
    const broken = wasBroken(before, line) && (!rows || line.startsWith(INDENT));
    return broken ? `${text} ${line.replace(START, "")}` : `${text}\n${line}`;
  }, "");
}

/** Whether a line is one only because its first word did not fit on the line before; in items and rows it is indented. */
function wasBroken(before: string, line: string): boolean {
  const [word = ""] = line.replace(START, "").split(" ", 1);
  const width = line.startsWith(INDENT) ? MAIL_WIDTH - INDENT.length : MAIL_WIDTH;
  return word !== "" && !ALONE.test(line) && !ADDRESS.test(before) && before.length + 1 + word.length > width;
}
