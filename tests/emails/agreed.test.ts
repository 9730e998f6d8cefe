import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { locales } from "#app/shared/text/language.ts";
import { renderEmail } from "#emails/letter.ts";
import { examples } from "./examples.ts";

const folder = path.join(import.meta.dirname, "agreed");
const fileOf = (name: string, locale: string) => `${name}.${locale}.txt`;

for (const [name, example] of Object.entries(examples)) {
  for (const locale of locales) {
    test(`${name} reads as agreed in ${locale}`, () => {
      const { subject, text } = renderEmail(example.write(locale), example.frame(locale));
      const written = `Subject: ${subject}\nPreview: ${example.write(locale).preview}\n\n${text}`;
      const file = path.join(folder, fileOf(name, locale));
      if (process.env.UPDATE_AGREED) writeFileSync(file, written);
      expect(existsSync(file), `${file} is missing: run with UPDATE_AGREED=1 and read it`).toBe(true);
      expect(written).toBe(readFileSync(file, "utf8"));
    });
  }
}

test("no agreed text is left over from a mail that no longer exists", () => {
  const wanted = Object.keys(examples).flatMap((name) => locales.map((locale) => fileOf(name, locale)));
  expect(readdirSync(folder).toSorted()).toEqual(wanted.toSorted());
});
