import { z } from "zod";
import type { PointKind } from "#app/domain/submissions/point.ts";

/** How far the answer to a point is, as officials look for it. */
export const pointStates = [
  "unanswered",
  "overdue",
  "soon",
  "waiting",
  "sent_back",
  "approved",
  "released",
  "all",
] as const;
export type PointState = (typeof pointStates)[number];

/** "soon" is a deadline within so many days, today counted. */
export const SOON_DAYS = 7;

/** Which points of a hearing officials look at; an empty text asks for nothing. */
export type PointQuery = {
  state: PointState;
  /** Whose they are: "mine", "nobody" (also of who has no access any more), or an official's id. */
  whose: string;
  /** A theme's id: it and what stands under it. */
  theme: string;
  section: string;
  kind: PointKind | "";
};

/** A place in a list of points: after this point of this submission. */
export type PointPlace = { submission: number; point: number };

/** Which points a deed is about: some that were ticked, or all that a query finds. */
export type ChosenPoints = { ids: string[] } | { found: PointQuery };

const day = z.string().trim();

/** What officials do with many points at once: give them to somebody, or set the day they are to be answered by. */
export const bulkForm = z.object({
  points: z.array(z.guid()).max(500).default([]),
  everything: z.literal("yes").optional(),
  step: z.enum(["assign", "answer_by", "answer"]),
  caseworker: z.union([z.literal("").transform(() => null), z.guid()]).default(null),
  answerBy: day.default(""),
});
