import { expect, test } from "@playwright/test";
import { mergedWording } from "#app/domain/strategies/merged-wording.ts";
import { plainTextOf } from "#app/domain/strategies/plain-text.ts";

const MARKDOWN = `## Vandet

Vandet skal være **rent**, se [planen](https://plan.example)
og bilag 1.

- Ledninger
  - kobber
- Brønde

1. Først
2. Siden

| År | Mål |
|----|-----|
| 2030 | 40 |`;

test("a section reads as plain text: lists and tables as people write them, no marks, no addresses", () => {
  expect(plainTextOf(MARKDOWN)).toBe(`Vandet

Vandet skal være rent, se planen og bilag 1.

- Ledninger
  - kobber
- Brønde

1. Først
2. Siden

År | Mål
2030 | 40`);
  expect(plainTextOf("Kun *ord* &amp; <b>mere</b>")).toBe("Kun ord & mere");
  expect(plainTextOf(`${">".repeat(3000)} x`)).toBe(`${">".repeat(3000)} x`);
});

test("a wording proposed in plain text is put into the Markdown, and what it did not touch stays as it was", () => {
  const proposed = plainTextOf(MARKDOWN)
    .replace("rent, se planen", "helt rent, se planen")
    .replace("- Brønde", "- Brønde og kilder\n- Søer")
    .replace("2030 | 40", "2035 | 40");
  expect(mergedWording(MARKDOWN, proposed)).toEqual({
    whole: true,
    body: MARKDOWN.replace("være **rent**", "være helt **rent**")
      .replace("- Brønde", "- Brønde og kilder\n- Søer")
      .replace("| 2030", "| 2035"),
  });
  expect(mergedWording("Vandet er **rent**.", "Vandet er rent.\n\nOg koldt.")).toEqual({
    whole: true,
    body: "Vandet er **rent**.\n\nOg koldt.",
  });
});

test("when a wording cannot be put into the Markdown, the answer is the wording, and says whether something was lost", () => {
  const lost = mergedWording("Det *er* `a b c` her.", "Det er a x c her.");
  expect(lost).toEqual({ whole: false, body: "Det er a x c her." });
  expect(mergedWording("Kun tekst.", "# 1. Noget helt andet")).toEqual({
    whole: true,
    body: "# 1. Noget helt andet",
  });
});
