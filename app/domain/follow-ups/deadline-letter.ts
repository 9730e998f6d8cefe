import { deadlineMoved } from "#emails/deadline-moved.ts";
import { common, type LetterOf, there } from "./known.ts";

/** Of one move of the deadline: from when to when, and why. */
export const deadlineLetter: LetterOf = (known, occasionId, locale) => {
  const move = there(known.hearing.deadlineMoves.find((one) => one.id === occasionId));
  return deadlineMoved({ ...common(known), from: move.fromAt, to: move.toAt, reason: move.reason }, locale);
};
