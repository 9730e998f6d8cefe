import { addSeconds } from "#app/shared/time.ts";

const WEEK_SECONDS = 7 * 24 * 60 * 60;

/** From when parties that have not answered are reminded: a week before the deadline. */
export const remindsFrom = (closesAt: Date): Date => addSeconds(closesAt, -WEEK_SECONDS);
