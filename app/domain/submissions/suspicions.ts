/**
 * What suggests that nobody wrote a submission by hand, and how much each sign weighs. None of them alone is proof: a hurried person sends
 * within three seconds, a thorough one links to sources.
 */
const WEIGHTS = {
  hidden_field_filled: 3,
  sent_within_three_seconds: 2,
  many_links: 1,
};
export type Sign = keyof typeof WEIGHTS;
export const signs = Object.keys(WEIGHTS) as Sign[];

/** From this weight on a submission is set aside for an official to look at. */
const SET_ASIDE_FROM = 3;

/** The signs that a form shows by itself. They never refuse a submission. */
export const signsOf = (form: { website: string; body: string }, secondsOnForm: number): Sign[] =>
  (
    [
      [form.website !== "", "hidden_field_filled"],
      [secondsOnForm < 3, "sent_within_three_seconds"],
      [(form.body.match(/https?:\/\//g) ?? []).length > 5, "many_links"],
    ] as const
  ).flatMap(([shown, sign]) => (shown ? [sign] : []));

/** Whether what somebody sent is to be looked at before anything else comes of it. */
export const isSuspicious = (shown: Sign[]): boolean =>
  shown.reduce((sum, sign) => sum + WEIGHTS[sign], 0) >= SET_ASIDE_FROM;
