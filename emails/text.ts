import { grouped } from "#app/domain/submissions/submission.ts";
import { MAIL_RULE, MAIL_WIDTH } from "#app/shared/mail-text.ts";
import { paths } from "#app/shared/paths.ts";
import { frameWords } from "./frame.ts";
import type { Block, Frame, Letter, Rich } from "./letter.ts";
import { addressOf } from "./link.ts";

/** Text without line breaks, control characters or turned writing direction, none of which a name may bring in. */
export const flat = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ").replace(/ {2,}/g, " ");
export const oneLine = (text: string): string => flat(text).trim();

/** Somebody's own text as lines, without the control characters no mail can carry. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
    .trim()
    .split("\n")
    .map((line) => line.trimEnd());

/** Breaks a line at spaces so that it fits; a longer word, such as an address, stays whole. */
function wrap(line: string, width = MAIL_WIDTH): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const before = rest.lastIndexOf(" ", width);
    const cut = before > 0 ? before : rest.indexOf(" ", width);
    if (cut < 0) break;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut + 1).trimStart();
  }
  return [...lines, rest];
}

const wrapped = (text: string): string => wrap(oneLine(text)).join("\n");
const keepingLines = (text: string): string =>
  linesOf(text)
    .flatMap((line) => wrap(line))
    .join("\n");

/** The running text, and then each of its links on a line of its own. */
function rich(text: Rich, frame: Frame, indent = ""): string {
  const parts = typeof text === "string" ? [text] : text;
  const words = parts.map((part) =>
    typeof part === "string" ? part : "strong" in part ? part.strong : part.link,
  );
  const lines = wrap(oneLine(words.join("")), MAIL_WIDTH - indent.length);
  const links = parts.flatMap((part) =>
    typeof part === "object" && "link" in part ? [addressOf(frame, part.path)] : [],
  );
  return [...lines, ...links].map((line, i) => (i === 0 ? line : indent + line)).join("\n");
}

function heading(text: string, first: boolean): string {
  const lines = wrap(oneLine(text));
  const longest = Math.max(...lines.map((line) => line.length));
  return `${lines.join("\n")}\n${(first ? "=" : "-").repeat(Math.min(MAIL_WIDTH, longest))}`;
}

function blockText(block: Block, frame: Frame, first: boolean): string {
  const words = frameWords[frame.locale];
  switch (block.kind) {
    case "heading":
      return heading(block.text, first);
    case "paragraph":
      return rich(block.text, frame);
    case "note":
      return rich(block.text, frame);
    case "button":
      return `${wrapped(`${block.label}:`)}\n${addressOf(frame, block.path)}`;
    case "summary":
      return block.rows
        .map(({ label, value }) => wrap(oneLine(`${label}: ${value}`), MAIL_WIDTH - 2).join("\n  "))
        .join("\n");
    case "quote":
      return linesOf(block.text)
        .flatMap((line) => wrap(line, MAIL_WIDTH - 2))
        .map((line) => (line ? `> ${line}` : ">"))
        .join("\n");
    case "point":
      return [
        wrapped(`${words.point(block.number)}: ${block.section}`),
        wrapped(`${block.label ?? words.answer}: ${block.outcome}`),
        "",
        keepingLines(block.reason),
      ].join("\n");
    case "list":
      return block.items.map((item) => `- ${rich(item, frame, "  ")}`).join("\n");
    case "divider":
      return MAIL_RULE;
  }
}

/** The text part: lines of at most 72 characters, links on lines of their own, quoted text behind "> ". */
export function renderText(letter: Letter, frame: Frame): string {
  const { authority, locale } = frame;
  const words = frameWords[locale];
  const title = letter.body.findIndex((block) => block.kind === "heading");
  const contact = [authority.name, authority.address, authority.phone, authority.email].filter(Boolean);
  const parts = [
    ...letter.body.map((block, i) => blockText(block, frame, i === title)),
    [words.regards, ...frame.signature.map(wrapped)].join("\n"),
    MAIL_RULE,
    wrapped(frame.why),
    ...(frame.myPage
      ? [`${words.myPage}:\n${addressOf(frame, frame.myPage)}`, wrapped(words.personalLink)]
      : []),
    `${words.privacy}:\n${addressOf(frame, frame.privacy)}`,
    ...(frame.checkpoint
      ? [
          `${wrapped(words.checkpoint(frame.checkpoint.size))}\n${grouped(frame.checkpoint.root)}`,
          `${words.verify}:\n${addressOf(frame, paths.verify())}`,
        ]
      : []),
    contact.map(wrapped).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
