import type { Channel, Clearance } from "#app/server/prisma/enums.ts";

/** Which submissions officials look at. */
export const filters = [
  "all",
  "uncleared",
  "uncovered",
  "unanswered",
  "unlike",
  "late",
  "unconfirmed",
  "replaced",
] as const;
export type Filter = (typeof filters)[number];

export type CaseworkQuery = { filter: Filter; words: string };

/** A submission in the list that officials work through; `coverage` in whole per cent. */
export type CaseworkLine = {
  number: number;
  name: string;
  organisation: string;
  channel: Channel;
  receivedAt: Date;
  late: boolean;
  confirmed: boolean;
  clearance: Clearance | null;
  excerpt: string;
  points: number;
  unanswered: number;
  coverage: number;
};
