import { grouped } from "#app/domain/submissions/submission.ts";
import { writeMoment } from "#app/shared/time.ts";

type Given = { size: number; root: string; at: Date };

/** A checkpoint as a page shows it: its fingerprint in groups that a person can compare. */
export const shownCheckpoint = (given: Given | null) =>
  given && { size: given.size, root: grouped(given.root), moment: writeMoment(given.at) };
