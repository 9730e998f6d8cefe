import { grouped } from "#app/domain/submissions/submission.ts";
import { paths } from "#app/shared/paths.ts";
import { type Colours, coloursOf, DARK_BOX, INK, PAGE } from "./colours.ts";
import { frameWords } from "./frame.ts";
import type { Block, Frame, Letter, Rich } from "./letter.ts";
import { addressOf } from "./link.ts";
import { flat, linesOf, oneLine } from "./text.ts";

const QUIET = "#4c575b";
const LINE = "#d3dadc";
const BOX = "#f1f5f5";
const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const BODY = `margin:0 0 16px;font-family:${FONT};font-size:16px;line-height:1.55;color:${INK};`;
const SMALL = `margin:0 0 8px;font-family:${FONT};font-size:14px;line-height:1.5;color:${QUIET};`;
/** Keeps mail programs from filling the preview line up with the beginning of the letter. */
const AFTER_PREVIEW = "&#8199;&#847; ".repeat(60);

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");
const line = (text: string): string => escaped(oneLine(text));
const lines = (text: string): string => linesOf(text).map(escaped).join("<br>\n");
const langOf = (block: { lang?: string | undefined }): string => (block.lang ? ` lang="${block.lang}"` : "");

type Look = { colours: Colours; frame: Frame };

const anchor = (text: string, href: string, { colours }: Look): string =>
  `<a class="g-link" href="${escaped(href)}" style="color:${colours.link};text-decoration:underline;">${line(text)}</a>`;

function rich(text: Rich, look: Look): string {
  if (typeof text === "string") return line(text);
  return text
    .map((part) => {
      if (typeof part === "string") return escaped(flat(part));
      if ("strong" in part) return `<strong>${line(part.strong)}</strong>`;
      return anchor(part.link, addressOf(look.frame, part.path), look);
    })
    .join("");
}

function button(label: string, path: string, { colours, frame }: Look): string {
  const style = `display:inline-block;padding:13px 22px;border-radius:6px;background-color:${colours.band};color:${colours.onBand};font-family:${FONT};font-size:16px;line-height:1.3;font-weight:600;text-decoration:none;`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px;"><tr><td class="g-button" bgcolor="${colours.band}" style="border-radius:6px;background-color:${colours.band};"><a class="g-button" href="${escaped(addressOf(frame, path))}" style="${style}">${line(label)}</a></td></tr></table>`;
}

function summary(rows: { label: string; value: string }[]): string {
  const cell = `padding:9px 0;border-bottom:1px solid ${LINE};font-family:${FONT};font-size:16px;line-height:1.45;text-align:left;vertical-align:top;overflow-wrap:anywhere;`;
  const written = rows.map(
    ({ label, value }) =>
      `<tr><th scope="row" class="g-cell g-label g-quiet g-line" style="${cell}width:34%;padding-right:16px;font-weight:400;color:${QUIET};">${line(label)}</th><td class="g-cell g-value g-ink g-line" style="${cell}color:${INK};font-weight:600;">${line(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;margin:0 0 24px;border-collapse:collapse;">${written.join("")}</table>`;
}

function point(block: Extract<Block, { kind: "point" }>, { colours, frame }: Look): string {
  const words = frameWords[frame.locale];
  return `<div class="g-box" style="margin:0 0 16px;padding:16px 18px;background-color:${BOX};border-left:4px solid ${colours.band};border-radius:0 6px 6px 0;">
<h3 class="g-ink" style="margin:0 0 6px;font-family:${FONT};font-size:16px;line-height:1.4;font-weight:600;color:${INK};">${line(`${words.point(block.number)}: ${block.section}`)}</h3>
<p class="g-ink" style="${BODY}margin:0 0 10px;">${line(block.label ?? words.answer)}: <strong class="g-outcome" style="color:${colours.link};">${line(block.outcome)}</strong></p>
<p class="g-ink"${langOf(block)} style="${BODY}margin:0;overflow-wrap:anywhere;">${lines(block.reason)}</p>
</div>`;
}

function blockHtml(block: Block, look: Look, first: boolean): string {
  switch (block.kind) {
    case "heading":
      return first
        ? `<h1 class="g-ink" style="margin:0 0 18px;font-family:${FONT};font-size:26px;line-height:1.25;font-weight:700;color:${INK};">${line(block.text)}</h1>`
        : `<h2 class="g-ink" style="margin:28px 0 12px;font-family:${FONT};font-size:19px;line-height:1.3;font-weight:700;color:${INK};">${line(block.text)}</h2>`;
    case "paragraph":
      return `<p class="g-ink" style="${BODY}">${rich(block.text, look)}</p>`;
    case "button":
      return button(block.label, block.path, look);
    case "summary":
      return summary(block.rows);
    case "quote":
      return `<blockquote dir="auto"${langOf(block)} class="g-ink g-line" style="${BODY}margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid ${LINE};overflow-wrap:anywhere;">${lines(block.text)}</blockquote>`;
    case "point":
      return point(block, look);
    case "list":
      return `<ul class="g-ink" style="${BODY}padding-left:22px;">${block.items.map((item) => `<li style="margin:0 0 8px;">${rich(item, look)}</li>`).join("")}</ul>`;
    case "note":
      return `<div class="g-note g-ink" style="${BODY}margin:0 0 20px;padding:14px 18px;background-color:#fff6dc;border-left:4px solid #b98900;border-radius:0 6px 6px 0;">${rich(block.text, look)}</div>`;
    case "divider":
      return `<hr class="g-line" style="margin:24px 0;border:0;border-top:1px solid ${LINE};">`;
  }
}

const styleSheet = ({ linkInDark }: Colours): string => `<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:599px){.g-pad{padding-left:20px!important;padding-right:20px!important}.g-cell{display:block!important;width:auto!important;padding-right:0!important}.g-label{border-bottom:0!important;padding-bottom:0!important}.g-value{padding-top:2px!important}}
@media (prefers-color-scheme:dark){.g-page{background-color:#11171a!important}.g-card{background-color:#1b2225!important}.g-ink{color:#e9eef0!important}.g-quiet{color:#aab7bb!important}.g-line{border-color:#3b474c!important}.g-box{background-color:${DARK_BOX}!important;border-color:${linkInDark}!important}.g-note{background-color:#3a3115!important;border-color:#e0b33a!important}.g-link,.g-outcome{color:${linkInDark}!important}.g-button{background-color:${linkInDark}!important;color:#11171a!important}}
</style>`;

function footer(look: Look): string {
  const { frame } = look;
  const { authority } = frame;
  const words = frameWords[frame.locale];
  const small = (html: string) => `<p class="g-quiet" style="${SMALL}">${html}</p>`;
  const email = authority.email
    ? `<a class="g-link" href="mailto:${escaped(encodeURI(oneLine(authority.email)))}" style="color:${look.colours.link};">${line(authority.email)}</a>`
    : "";
  const contact = [line(authority.name), line(authority.address), line(authority.phone), email].filter(
    Boolean,
  );
  const mine = frame.myPage
    ? [small(anchor(words.myPage, addressOf(frame, frame.myPage), look)), small(line(words.personalLink))]
    : [];
  const privacy = small(anchor(words.privacy, addressOf(frame, frame.privacy), look));
  const checkpoint = frame.checkpoint
    ? [
        small(`${line(words.checkpoint(frame.checkpoint.size))}<br>\n${grouped(frame.checkpoint.root)}`),
        small(anchor(words.verify, addressOf(frame, paths.verify()), look)),
      ]
    : [];
  const parts = [small(line(frame.why)), ...mine, privacy, ...checkpoint, small(contact.join("<br>\n"))];
  return parts.join("\n");
}

/** The HTML part: inline styles for mail programs, at most 600 pixels wide, light and dark. */
export function renderHtml(letter: Letter, frame: Frame): string {
  const colours = coloursOf(frame.authority.colour);
  const look: Look = { colours, frame };
  const title = letter.body.findIndex((block) => block.kind === "heading");
  const body = letter.body.map((block, i) => blockHtml(block, look, i === title)).join("\n");
  const subject = line(letter.subject);
  return `<!doctype html>
<html lang="${frame.locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${subject}</title>
${styleSheet(colours)}
</head>
<body class="g-page" style="margin:0;padding:0;background-color:${PAGE};">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;" aria-hidden="true">${line(letter.preview)}${AFTER_PREVIEW}</div>
<table role="presentation" class="g-page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${PAGE};"><tr><td align="center">
<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->
<div style="max-width:600px;margin:0 auto;text-align:left;">
<div class="g-pad" style="padding:18px 32px;background-color:${colours.band};font-family:${FONT};font-size:17px;line-height:1.3;font-weight:700;color:${colours.onBand};">${line(frame.authority.name)}</div>
<div class="g-card g-pad" role="article" aria-label="${subject}" style="padding:32px 32px 20px;background-color:#ffffff;">
${body}
<p class="g-ink" style="${BODY}margin-top:28px;">${line(frameWords[frame.locale].regards)}<br>
${frame.signature.map(line).join("<br>\n")}</p>
</div>
<div class="g-pad" style="padding:20px 32px 32px;">
${footer(look)}
</div>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}
