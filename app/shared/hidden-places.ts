/** Where something stands in a file that is not seen when the file is opened. */
export const hiddenPlaces = [
  "metadata",
  "author",
  "comment",
  "deletion",
  "hidden_text",
  "link",
  "description",
  "embedded_file",
  "script",
  "other",
  /** What was in a picture and is not in the copy that is handed out. */
  "removed",
] as const;
export type HiddenPlace = (typeof hiddenPlaces)[number];
export type Hidden = { where: HiddenPlace; text: string };
