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
] as const;
export type Done = (typeof DONE)[number];

/** The address of a page that is to say what has just been done. */
export const saying = (path: string, done: Done): string => {
  const [page = "", place] = path.split("#");
  return `${page}${page.includes("?") ? "&" : "?"}said=${done}${place ? `#${place}` : ""}`;
};
