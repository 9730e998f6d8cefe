import type { BackgroundQuestion } from "./background.ts";

/** A sum of fewer people than this is hidden. */
export const SMALLEST_SHOWN = 5;
/** To a question that fewer have answered, nothing is shown at all. */
export const FEWEST_ANSWERED = 10;

/** How a question's sums are shown: each answer's share in whole percent, null where it is hidden; and about how many answered. */
export type ShownSums = { shares: (number | null)[]; about: number };

/** Of one question: the answers, how many gave them, and how many live here with that answer (whole percent; null when hidden or not known). */
export type QuestionReach = {
  question: BackgroundQuestion;
  answers: { answer: string; share: number | null; population: number | null }[];
  /** About how many answered it; null when so few did that nothing is shown. */
  about: ShownSums["about"] | null;
  source: string;
  year: number | null;
};

/**
 * The sums of one question, as they may be shown; null when nothing may. Sums under five are hidden, and with them as many of
 * the next smallest as it takes that none can be worked out from the rest and the total, not even by somebody who knows this rule:
 * a hidden sum could always have been another's. Sums that are alike are hidden together, so that their order tells nothing.
 */
export function shownSums(counts: number[]): ShownSums | null {
  const hidden = hiddenSums(counts);
  const total = counts.reduce((all, one) => all + one, 0);
  if (total < FEWEST_ANSWERED || hidden.every(Boolean)) return null;
  return {
    shares: counts.map((count, index) => (hidden[index] ? null : Math.round((count / total) * 100))),
    about: Math.round(total / 10) * 10,
  };
}

/** Which of the sums are hidden: those under five, and the smallest of the others, with all that are as large. */
export function hiddenSums(counts: number[]): boolean[] {
  const others = counts.filter((count) => count >= SMALLEST_SHOWN);
  const next = others.length === counts.length ? Number.NEGATIVE_INFINITY : Math.min(...others);
  return counts.map((count) => count < SMALLEST_SHOWN || count === next);
}
