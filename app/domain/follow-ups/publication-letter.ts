import { publication } from "#emails/publication.ts";
import { common, type LetterOf, there } from "./known.ts";

/** Of one decision about a submission: that it is public, held back or withdrawn. */
export const publicationLetter: LetterOf = (known, occasionId, locale) => {
  const cleared = known.to.submissions.flatMap(({ number, clearings }) =>
    clearings.map((clearing) => ({ ...clearing, number })),
  );
  const { number, clearance, name, leftOut, reason } = there(cleared.find(({ id }) => id === occasionId));
  const shown = clearance === "published" ? { name, leftOut } : null;
  return publication(
    { ...common(known), number, shown, reason, withdrawn: clearance === "withdrawn" },
    locale,
  );
};
