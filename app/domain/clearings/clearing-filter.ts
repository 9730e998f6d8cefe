import type { Clearance, OnBehalfOf } from "#app/server/prisma/enums.ts";
import type { Passages } from "./finding.ts";

/** Which submissions are looked through; `open` is all of which nobody has decided. */
export const clearingFilters = [
  "open",
  "nothing",
  "findings",
  "attachments",
  "late",
  "unconfirmed",
  "held_back",
  "waiting",
  "published",
] as const;
export type ClearingFilter = (typeof clearingFilters)[number];

/** In these people speak for themselves: their words are nobody's to publish unread. */
export const PERSONS: OnBehalfOf[] = ["self", "several", "meeting"];

/** An address with the part of the queue that is gone through; nothing when it is all that is open. */
export const withFilter = (path: string, filter: ClearingFilter): string =>
  filter === "open" ? path : `${path}?filter=${filter}`;

/** A submission in the queue, with how many findings of which kind are in it and how many are undecided. */
export type ClearingLine = {
  number: number;
  name: string;
  organisation: string;
  onBehalfOf: OnBehalfOf;
  receivedAt: Date;
  late: boolean;
  confirmed: boolean;
  clearance: Clearance | null;
  scanned: boolean;
  findings: Passages;
  undecided: number;
  /** Files that came with it and that nobody has decided about. */
  files: number;
};
