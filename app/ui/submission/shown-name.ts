import * as m from "#app/shared/text/compiled/messages.js";

/** Whose a published submission is, by the name that the public reads: a person's, an organisation's, or that of a meeting's minutes. */
export const shownName = (name: string, attended: number | null): string =>
  attended ? m.minutes_public({ title: name, count: attended }) : name;
