/**
 * What suggests that nobody wrote a submission by hand, and how much each sign weighs. None of them alone is proof: a hurried person sends
 * within three seconds, a thorough one links to sources, and a whole library shares a network.
 */
const WEIGHTS = {
  hidden_field_filled: 3,
  sent_within_three_seconds: 2,
  many_links: 1,
  /** The hearing was on alert, and the form came without the proof of work it asked for. */
  no_proof: 2,
  busy_network: 1,
  busy_address: 1,
  repeated_words: 1,
};
export type Sign = keyof typeof WEIGHTS;
export const signs = Object.keys(WEIGHTS) as Sign[];

/** From this weight on a submission is set aside for an official to look at. */
const SET_ASIDE_FROM = 3;

/**
 * By what the statement that stores submissions weighs them. From so many on that have come in the last hour from one network or address, or in the last
 * ten minutes with the same words, the next ones bear a sign. Who gives a proof of work bears none of these, nor that they were quick.
 */
export const RULES = {
  network: 40,
  address: 5,
  words: 30,
  weights: WEIGHTS,
  setAsideFrom: SET_ASIDE_FROM,
};

/** The signs that a form shows by itself. They never refuse a submission. */
export const signsOf = (form: { website: string; body: string }, secondsOnForm: number): Sign[] =>
  (
    [
      [form.website !== "", "hidden_field_filled"],
      [secondsOnForm < 3, "sent_within_three_seconds"],
      [(form.body.match(/https?:\/\//g) ?? []).length > 5, "many_links"],
    ] as const
  ).flatMap(([shown, sign]) => (shown ? [sign] : []));
