import { diffWordsWithSpace } from "diff";
import { plainTextOf, plainTextWithPlaces, type Same } from "./plain-text.ts";

/**
 * A section's Markdown with a wording that was proposed in plain text: where the wording is as before the Markdown stays, and
 * `whole` says whether all of it could be kept. When it could not, the answer is the wording alone.
 */
export function mergedWording(markdown: string, wording: string): { body: string; whole: boolean } {
  const { text, same } = plainTextWithPlaces(markdown);
  const body = withEdits(markdown, same, editsBetween(text, wording));
  if (body !== null && sameWords(plainTextOf(body), wording)) return { body, whole: true };
  return { body: wording, whole: sameWords(text, markdown) };
}

const sameWords = (one: string, other: string): boolean =>
  one.replace(/\s+/g, " ").trim() === other.replace(/\s+/g, " ").trim();

const LONGEST_MS = 300;
type Edit = { start: number; end: number; text: string };

/** What is changed from one text to another, every space counted: ranges of the first, and what stands there instead. */
function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  const found = diffWordsWithSpace(before, after, { timeout: LONGEST_MS });
  for (const { value, added, removed } of found ?? whole(before, after)) {
    if (!added && !removed) {
      open = null;
      at += value.length;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, text: "" };
      edits.push(open);
    }
    if (added) open.text += value;
    else {
      at += value.length;
      open.end = at;
    }
  }
  return edits;
}

/** A comparison that took too long. */
const whole = (before: string, after: string) => [
  { value: before, added: false, removed: true },
  { value: after, added: true, removed: false },
];

/** The Markdown with the edits made in it; null when one of them is not in letters that stand in both. */
function withEdits(markdown: string, same: Same[], edits: Edit[]): string | null {
  let result = markdown;
  for (const { start, end, text } of edits.reverse()) {
    // What is only added belongs to the words before it; what is replaced begins with the first of its own letters.
    const from = start === end ? endsAt(same, start) : beginsAt(same, start);
    const to = endsAt(same, end);
    if (from === null || to === null || from > to) return null;
    result = result.slice(0, from) + text + result.slice(to);
  }
  return result;
}

const beginsAt = (same: Same[], place: number): number | null => {
  const found = same.find(({ at, length }) => at <= place && place < at + length);
  return found ? found.source + place - found.at : endsAt(same, place);
};
const endsAt = (same: Same[], place: number): number | null => {
  const found =
    same.find(({ at, length }) => at < place && place <= at + length) ?? same.find(({ at }) => at === place);
  return found ? found.source + place - found.at : null;
};
