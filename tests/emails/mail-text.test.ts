import { expect, test } from "@playwright/test";
import { mailParts } from "#app/shared/mail-text.ts";
import { locales } from "#app/shared/text/language.ts";
import { renderEmail } from "#emails/letter.ts";
import { linesOf, oneLine } from "#emails/text.ts";
import { examples, toParticipant } from "./examples.ts";

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/^> ?/gm, "")
    .split(/\s+/)
    .filter((word) => !/^([-=]+)?$/.test(word));

for (const [name, example] of Object.entries(examples))
  for (const locale of locales)
    test(`what is kept of ${name} is read in ${locale} as wide as the window, with every word`, () => {
      const letter = example.write(locale);
      const { text } = renderEmail(letter, example.frame(locale));
      const parts = mailParts(text);
      const read = parts.map((part) => (part.kind === "rule" ? "" : part.text));
      expect(wordsOf(read.join("\n"))).toEqual(wordsOf(text));
      const lines = read.flatMap((part) => part.split("\n").map((line) => line.trim()));
      for (const block of letter.body) {
        if (block.kind === "heading")
          expect(parts).toContainEqual({ kind: "heading", text: oneLine(block.text) });
        if (block.kind === "paragraph" && typeof block.text === "string")
          expect(lines).toContain(oneLine(block.text));
        if (block.kind === "quote")
          for (const line of linesOf(block.text)) expect(lines).toContain(line.trim());
        if (block.kind === "summary")
          for (const { label, value } of block.rows) expect(lines).toContain(oneLine(`${label}: ${value}`));
        if (block.kind === "list")
          for (const item of block.items)
            if (typeof item === "string") expect(lines).toContain(`- ${oneLine(item)}`);
      }
    });

test("a quote keeps its paragraphs, items and addresses, wherever its lines end", () => {
  const words = "Stien ved åen skal have lys, for børnene går der hver eneste vinteraften";
  for (let length = 60; length <= 71; length += 1) {
    const line = words.slice(0, length).trimEnd();
    const said = [line, "", "Nyt afsnit", line, "- en lygte", line, "https://bro.example/en-side", line];
    const body = [{ kind: "quote" as const, text: said.join("\n") }];
    const parts = mailParts(renderEmail({ subject: "", preview: "", body }, toParticipant("da")).text);
    expect(parts[0]).toEqual({ kind: "quote", text: said.join("\n") });
  }
});
