/** Something in a submission that must not or should not be published. Offsets are UTF-16, end exclusive. */
export type Finding = { start: number; end: number; kind: "cpr" | "phone" | "email" | "address" };

const CPR =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-–—./\s]{0,3}(?:0[1-9]|1[0-2])[-–—./\s]{0,3}\d{2}[-–—./\s]{0,3}\d{4}(?!\d)/g;

/** Every repetition has an end, and none begins inside a word: no text, however made, takes longer than its length. */
const PATTERNS: { kind: Finding["kind"]; pattern: RegExp }[] = [
  { kind: "cpr", pattern: CPR },
  {
    kind: "email",
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu,
  },
  { kind: "phone", pattern: /(?<![\d-])(?:(?:\+|00)45[ ]?)?[2-9]\d(?:[ .-]?\d{2}){3}(?![\d-])/g },
  {
    kind: "address",
    pattern:
      /(?<![\p{L}.])\p{Lu}[\p{L}.]{0,40}?(?: \p{Lu}[\p{L}.]{0,40}?){0,3}?(?:vej|gade|allé|stræde|vænget?|parken|bakken|torv|plads|vang|have|engen|lunden|toften|marken)(?:en|et)? \d{1,3}(?: ?[A-Za-z](?!\p{L}))?(?:, ?(?:\d{1,2}\.|st\.)(?: ?(?:tv|th|mf)\.?)?)?(?:, ?\d{4} \p{Lu}\p{L}+)?/gu,
  },
];

/** CPR numbers, e-mail addresses, phone numbers and street addresses in a text, in their order, none overlapping. */
export function findPersonalData(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const finding = { kind, start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => other.start < finding.end && finding.start < other.end)) found.push(finding);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a text holds something that reads as a CPR number: never public (databeskyttelsesloven § 11). */
export const holdsCpr = (text: string): boolean => text.search(CPR) >= 0;

const BLOCK = "█";
/** The text with ranges blocked out letter by letter, so that every other offset stays where it was. */
export function blockedOut(text: string, ranges: { start: number; end: number }[]): string {
  return ranges.reduce(
    (result, { start, end }) =>
      result.slice(0, start) + result.slice(start, end).replace(/[^\n]/g, BLOCK) + result.slice(end),
    text,
  );
}
