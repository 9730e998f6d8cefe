import type { FollowUpState, Milestone } from "#app/server/prisma/enums.ts";

export type { FollowUpState, Milestone };

/** The states of a follow-up, in the order it goes through them. */
export const states = ["owed", "sending", "sent", "failed", "resolved"] as const satisfies FollowUpState[];
