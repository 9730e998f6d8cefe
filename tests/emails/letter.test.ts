import { expect, test } from "@playwright/test";
import { locales } from "#app/shared/text/language.ts";
import { answersReleased } from "#emails/answers-released.ts";
import { coloursOf, contrast, DARK_BOX, PAGE } from "#emails/colours.ts";
import { decision } from "#emails/decision.ts";
import { type Letter, renderEmail } from "#emails/letter.ts";
import { receipt } from "#emails/receipt.ts";
import {
  answersData,
  BASE_URL,
  CITIZENS_TEXT,
  committeeData,
  examples,
  receiptData,
  toParticipant,
} from "./examples.ts";

const HOSTILE = `<svg onload=alert(1)>"'&\r\nBcc: everybody@example.com\u202e`;

const rendered = Object.entries(examples).flatMap(([name, example]) =>
  locales.map((locale) => ({
    name: `${name}.${locale}`,
    ...renderEmail(example.write(locale), example.frame(locale)),
  })),
);

const unescaped = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** What a person reads in the HTML part, without the preview line. */
const readable = (html: string): string =>
  unescaped(
    html
      .replace(/^[\s\S]*?<\/head>/, "")
      .replace(/<div style="display:none[\s\S]*?<\/div>/, "")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<\/?(a|strong)\b[^>]*>/g, "")
      .replace(/<[^>]+>/g, " "),
  )
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,])/g, "");

/** The sentences of the text part, without what only shows its structure. */
const sentences = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .flatMap((block) => block.split(/\n(?=- |> |[^\n]+: )/))
    .map((block) => block.replace(/^(> ?|- )/gm, "").replace(/^[=-]+$|^https?:\S+$/gm, ""))
    .flatMap((block) => block.replace(/\s+/g, " ").split(/(?<=[.!?:]) /))
    .map((sentence) => sentence.trim().replace(/:$/, ""))
    .filter(Boolean);

test("both parts say the same", () => {
  for (const { name, html, text } of rendered) {
    const seen = readable(html);
    for (const sentence of sentences(text)) expect(seen, `${name}: ${sentence}`).toContain(sentence);
    const plain = text.replace(/^> ?|^\s*- /gm, "").replace(/\s+/g, "");
    const paragraphs = [
      ...html.matchAll(/<(p|h1|h2|h3|li|th|td class="g-cell)\b[^>]*>([\s\S]*?)<\/(p|h1|h2|h3|li|th|td)>/g),
    ];
    expect(paragraphs.length).toBeGreaterThan(4);
    for (const [, , inner = ""] of paragraphs)
      expect(plain, name).toContain(unescaped(inner.replace(/<[^>]+>/g, " ")).replace(/\s+/g, ""));
  }
});

test("every link leads to this installation or writes to the municipality", () => {
  for (const { name, html, text } of rendered) {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links)
      expect(
        link.startsWith(`${BASE_URL}/`) || link === "mailto:hoering@moelleaa.example",
        `${name}: ${link}`,
      ).toBe(true);
    for (const address of text.match(/\S*:\/\/\S*/g) ?? [])
      expect(address.startsWith(`${BASE_URL}/`), `${name}: ${address}`).toBe(true);
    for (const link of links.filter((link) => link.startsWith("http")))
      expect(text.split("\n")).toContain(unescaped(link));
  }
});

test("a link that leaves this installation is refused", () => {
  for (const path of [
    "//evil.example/x",
    "https://evil.example",
    "javascript:alert(1)",
    "mailto:a@b.example",
  ]) {
    const letter: Letter = { subject: "s", preview: "p", body: [{ kind: "button", label: "l", path }] };
    expect(() => renderEmail(letter, toParticipant("da")), path).toThrow();
  }
});

test("what people typed is escaped, and cannot reach a header", () => {
  const letters = [
    receipt(
      {
        ...receiptData,
        name: HOSTILE,
        organisation: HOSTILE,
        onBehalfOf: "company",
        strategy: HOSTILE,
        section: HOSTILE,
        publicName: HOSTILE,
        text: HOSTILE,
      },
      "da",
    ),
    answersReleased(
      {
        ...answersData,
        name: HOSTILE,
        strategy: HOSTILE,
        submissions: [
          {
            number: 1,
            points: [{ number: 1, section: HOSTILE, themes: [HOSTILE], outcome: "met", reason: HOSTILE }],
          },
        ],
      },
      "en",
    ),
    decision(
      {
        ...committeeData,
        body: HOSTILE,
        text: HOSTILE,
        politicalReason: HOSTILE,
        dissent: HOSTILE,
        itemTitle: HOSTILE,
      },
      "da",
    ),
  ];
  const frame = toParticipant("da");
  const hostileFrame = {
    ...frame,
    why: HOSTILE,
    authority: {
      name: HOSTILE,
      address: HOSTILE,
      phone: HOSTILE,
      email: HOSTILE,
      colour: `red"><svg onload=x>`,
    },
  };
  for (const letter of letters) {
    const { html, subject } = renderEmail(letter, hostileFrame);
    expect(html).not.toContain("<svg");
    expect(html).toContain("&lt;svg onload=alert(1)&gt;");
    for (const [, tag = ""] of html.matchAll(/<([^!>]*)>/g))
      expect(tag.replace(/"[^"]*"/g, "")).not.toMatch(/onload|Bcc/);
    expect(subject).not.toMatch(/[\r\n\u2028\u2029\u202e]/);
  }
});

test("subjects are one line and differ", () => {
  const subjects = rendered.map(({ subject }) => subject);
  for (const subject of subjects) expect(subject).not.toMatch(/\p{Cc}/u);
  const kinds = [
    "receipt",
    "deadline-moved",
    "hearing-closed",
    "answers-released",
    "decision-of-council",
    "adopted",
    "staff-invitation",
    "new-password",
  ];
  const distinct = rendered
    .filter(({ name }) => kinds.some((kind) => name === `${kind}.da`))
    .map(({ subject }) => subject);
  expect(new Set(distinct).size).toBe(kinds.length);
});

test("only the receipt holds what the citizen wrote", () => {
  const lines = CITIZENS_TEXT.split("\n").filter((line) => line.length > 20);
  for (const { name, html, text } of rendered) {
    const inHtml = readable(html);
    for (const line of lines) {
      const expected = name.startsWith("receipt") && !/^receipt-(without-text|unproven)/.test(name);
      expect(inHtml.includes(line), `${name}: ${line}`).toBe(expected);
      expect(text.replace(/\n> /g, " ").includes(line), `${name}: ${line}`).toBe(expected);
    }
  }
});

test("the text part wraps at 72 characters; only an address may be longer", () => {
  for (const { name, text } of rendered)
    for (const line of text.split("\n"))
      if (!/^\s*https:\S+$/.test(line)) expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(72);
});

test("a quote keeps its line breaks in both parts, and no control characters", () => {
  const letter: Letter = {
    subject: "s",
    preview: "p",
    body: [{ kind: "quote", text: "one\r\ntwo\n\n\u0000three\u0007" }],
  };
  const { html, text } = renderEmail(letter, toParticipant("da"));
  expect(text).toContain("> one\n> two\n>\n> three\n");
  expect(html).toContain("one<br>\ntwo<br>\n<br>\nthree</blockquote>");
});

test("the HTML part says its language, holds its preview and is readable in dark windows", () => {
  for (const { name, html } of rendered) {
    expect(html).toContain(`<html lang="${name.split(".")[1]}"`);
    expect(html).toContain("@media (prefers-color-scheme:dark)");
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("max-width:600px");
  }
  const english = renderEmail(decision(committeeData, "en"), toParticipant("en")).html;
  expect(english).toContain('<blockquote dir="auto" lang="da"');
});

test("whatever colour a municipality has chosen, its mails can be read", () => {
  for (let shade = 0; shade < 4096; shade += 7) {
    const colour = `#${[...shade.toString(16).padStart(3, "0")].map((digit) => digit + digit).join("")}`;
    const { band, onBand, link, linkInDark } = coloursOf(colour);
    expect(band).toBe(colour);
    expect(contrast(band, onBand), `band ${colour}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(link, PAGE), `link ${colour}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(linkInDark, DARK_BOX), `dark link ${colour}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(linkInDark, "#11171a"), `dark button ${colour}`).toBeGreaterThanOrEqual(4.5);
  }
});
