/** What a page can say has just been done; the sentences are in done.json. */
export const DONE = [
  "saved",
  "answer_written",
  "answer_approved",
  "answers_approved",
  "answer_sent_back",
  "correction_released",
  "test_asked",
  "deadline_moved",
  "announced",
  "vouched",
  "address_confirmed",
  "withdrawn",
  "published",
  "cleared_waits",
  "findings_decided",
  "held_back",
  "registered",
] as const;
export type Done = (typeof DONE)[number];

/** Those that pages of participants can say. */
export const PARTICIPANTS_DONE: readonly Done[] = ["saved", "address_confirmed", "withdrawn"];

/** The address of a page that is to say what has just been done. */
export const saying = (path: string, done: Done): string => {
  const [page = "", query] = path.split("?");
  const asked = new URLSearchParams(query);
  asked.set("said", done);
  return `${page}?${asked}`;
};
