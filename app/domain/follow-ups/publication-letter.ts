import { passagesFromColumn } from "#app/domain/clearings/finding.ts";
import { publication } from "#emails/publication.ts";
import { common, type LetterOf, there } from "./known.ts";

/** Of one decision about a submission: that it is public, held back, taken down or withdrawn. */
export const publicationLetter: LetterOf = (known, occasionId, locale) => {
  const { number, onBehalfOf, clearings } = there(
    known.to.submissions.find((one) => one.clearings.some(({ id }) => id === occasionId)),
  );
  const { clearance, clearedAt, reason, ...said } = there(clearings.find(({ id }) => id === occasionId));
  const passages = passagesFromColumn(said.passages);
  const shown = { name: said.name, behalf: onBehalfOf, leftOut: said.leftOut, passages };
  return publication(
    {
      ...{ ...common(known), number, reason, shown: clearance === "published" ? shown : null },
      withdrawn: clearance === "withdrawn",
      takenDown: clearings.some((one) => one.clearance === "published" && one.clearedAt < clearedAt),
    },
    locale,
  );
};
