/** Where the words of a submission can have gone to. */
export type PlaceKind =
  | "page"
  | "list"
  | "answers"
  | "cache"
  | "white_book"
  | "response"
  | "like"
  | "receipt"
  | "mail"
  | "letter"
  | "advice"
  | "downloads"
  | "engines"
  | "backups"
  | "feeds";

/** Whether taking the submission down empties it, whether it is beyond the municipality's reach, or has never held the words. */
export type Reach = "ours" | "beyond" | "never";

/** One place: how many of it there are or which number it has, since when and until when the words were there, and whether they are now. */
export type Place = {
  kind: PlaceKind;
  reach: Reach;
  there: boolean;
  since: Date | null;
  until: Date | null;
  count: number;
  number: number;
  files: number;
};

/** Periods in which everybody could read it: from each publication to whatever ended it. */
export function shownPeriods(
  clearings: { clearance: string; clearedAt: Date }[],
): { since: Date; until: Date | null }[] {
  const periods: { since: Date; until: Date | null }[] = [];
  for (const { clearance, clearedAt } of clearings) {
    const last = periods.at(-1);
    if (clearance === "published") {
      if (!last || last.until) periods.push({ since: clearedAt, until: null });
    } else if (last && !last.until) last.until = clearedAt;
  }
  return periods;
}

const WORTH_FINDING = 40;
const FRAGMENTS = 5;

/** The longest sentences of a text: whoever repeats it repeats one of them. */
export function fragmentsOf(body: string): string[] {
  const sentences = body
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= WORTH_FINDING);
  const longest = sentences.sort((a, b) => b.length - a.length).slice(0, FRAGMENTS);
  const whole = body.trim();
  return longest.length > 0 || whole.length < 12 ? longest : [whole];
}
