/** Which submissions officials look at. */
export const filters = ["all", "uncleared", "uncovered", "unanswered", "late", "unconfirmed"] as const;
export type Filter = (typeof filters)[number];
