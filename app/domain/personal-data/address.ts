import { after, before, type Detected } from "./detected.ts";

/** How names of streets end; and how names of streets and of much else do. */
const STREETS =
  /(?:vej|vejen|gade|gaden|gd|allé|alle|alléen|stræde|strædet|torv|torvet|vænge|vænget|parken|bakken|vang|vangen|haven|engen|lunden|toften|marken|boulevard|boulevarden|brinken|skrænten|krogen|esplanade|esplanaden|promenaden|street|road|straße|strasse|str\.|gasse|weg|gatan|vägen|veien)$/iu;
const PERHAPS =
  /(?:plads|pladsen|park|have|mark|eng|lund|bro|broen|gård|gården|skov|skoven|strand|stranden|høj|højen|dal|dalen|bakke|sti|stien|kaj|kajen|mose|mosen|kær|kæret|toft|holm|krog|platz|allee|ager|ageren|hus|huse|husene|avenue|vænget)$/iu;
const NO_STREET =
  /^(?:motorvej(?:en)?|landevej(?:en)?|hovedvej(?:en)?|omfartsvej(?:en)?|danmark|denmark|landstraße|landstr\.|bundesstraße|umweg|undervej|udvej)$/iu;
/** A word and the number of a house. */
const NUMBERED =
  /(?<!\p{L})(\p{L}[\p{L}\p{M}.'’-]{0,40}) (?:nr\.? ?)?\d{1,3}(?:-\d{1,3})?(?: ?[A-Za-zÆØÅæøå](?![\p{L}\d]))?(?![\p{L}\d])(?![.,]\d)/gu;
const FLOOR = /^,? ?(?:\d{1,2}\.|st\.?|kld\.?)(?: ?(?:sal|tv|th|mf|dør \d{1,3}|\d{1,3})\.?)?(?![\p{L}\d])/u;
const TOWN =
  /^(?:,| -|\n)? ?\d{4,5} \p{Lu}[\p{L}.]{1,24}(?: \p{Lu}[\p{Ll}.]{0,24}| [A-ZØÆÅ]{1,2}(?!\p{L}))?/u;
const LIVES =
  /(?:bor|boende|adresse|bopæl|hjemme|ejer|lejlighed|opgang|live|lives|address|wohn\p{L}{0,4})[:\s](?:[\p{L}\p{M}]{1,14}[ :]){0,3}$/iu;
const IS_COUNTED =
  /^ ?(?:km|m\b|m2|m²|meter|kilometer|år|%|procent|pct|kr\b|mio|mia|biler|boliger|gange|dage|uger|timer|minutter|cm|stk|personer|procent|etager|hektar|ha\b)/iu;
const WORDS_BEFORE = /(?:\p{Lu}[\p{L}.'’-]{0,24}[ ]){1,3}$/u;

/** Streets with a house number, with the floor and the town that follow; written small only where somebody says they live there. */
export function* detectAddress(text: string): Generator<Detected> {
  for (const match of text.matchAll(NUMBERED)) {
    const [whole, word = ""] = match;
    const strong = STREETS.test(word);
    if ((!strong && !PERHAPS.test(word)) || NO_STREET.test(word)) continue;
    const floor = FLOOR.exec(after(text, match.index + whole.length))?.[0] ?? "";
    const numbered = match.index + whole.length + floor.length;
    const town = TOWN.exec(after(text, numbered, 64))?.[0] ?? "";
    if (!floor && !town && IS_COUNTED.test(after(text, numbered))) continue;
    const earlier = WORDS_BEFORE.exec(before(text, match.index, 78))?.[0] ?? "";
    const named = /^\p{Lu}/u.test(word) ? isMore(word) || earlier !== "" : earlier !== "" && strong;
    const lives = LIVES.test(before(text, match.index - earlier.length, 64));
    if (!named && !lives && !town) continue;
    const score =
      40 + (strong || (earlier && !isMore(word)) ? 20 : 0) + (floor || town ? 25 : 0) + (lives ? 15 : 0);
    const end = numbered + town.replace(/\.$/, "").length;
    if (score >= 55) yield { kind: "address", start: match.index - earlier.length, end, score };
  }
}

/** Whether a word is more than its ending: "Vej" alone names no street. */
const isMore = (word: string): boolean => word.replace(STREETS.test(word) ? STREETS : PERHAPS, "") !== "";
