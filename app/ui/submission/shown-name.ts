import * as m from "#app/shared/text/compiled/messages.js";

/** Whose a published submission is, as the public reads it: a name, the minutes of a meeting, or that it is left out. */
export const shownName = (name: string, attended: number | null): string =>
  attended && name ? m.minutes_public({ title: name, count: attended }) : name || m.submission_name_hidden();
