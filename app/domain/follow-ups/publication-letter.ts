import { isOwnWish } from "#app/domain/submissions/own-wish.ts";
import { publication } from "#emails/publication.ts";
import { common, type LetterOf, there } from "./known.ts";

/** Of one decision about a submission: that it is public, held back, withdrawn or replaced. */
export const publicationLetter: LetterOf = (known, occasionId, locale) => {
  const cleared = known.to.everything.flatMap(({ number, replacedBy, participantId, clearings }) =>
    clearings.map((clearing) => ({
      ...{ ...clearing, number, replacedBy: replacedBy?.number ?? null },
      own: participantId === known.to.id,
    })),
  );
  const clearing = there(cleared.find(({ id }) => id === occasionId));
  const { number, clearance, name, leftOut, reason, replacedBy, own } = clearing;
  const shown = clearance === "published" ? { name, leftOut } : null;
  const [withdrawn, ownWish] = [clearance === "withdrawn", isOwnWish(clearing)];
  return publication(
    { ...common(known), number, shown, reason, withdrawn, replacedBy, own, ownWish },
    locale,
  );
};
