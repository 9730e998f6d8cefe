import { passagesFromColumn } from "#app/domain/clearings/finding.ts";
import { isOwnWish } from "#app/domain/submissions/own-wish.ts";
import { withoutCprNumbers } from "#app/domain/submissions/personal-data.ts";
import { publication } from "#emails/publication.ts";
import { common, type LetterOf, there } from "./known.ts";

/** Of one decision about a submission: that it is public, held back, taken down, withdrawn or replaced. */
export const publicationLetter: LetterOf = (known, occasionId, locale) => {
  const submission = there(
    known.to.everything.find((one) => one.clearings.some(({ id }) => id === occasionId)),
  );
  const { number, onBehalfOf, clearings, replacedBy, participantId, signedAt } = submission;
  const clearing = there(clearings.find(({ id }) => id === occasionId));
  const { clearance, clearedAt, reason, name, leftOut } = clearing;
  const before = clearings.filter((one) => one.clearedAt < clearedAt).at(-1);
  const files = submission.attachments
    .filter((one) => one.clearing !== null)
    .map((one) => ({
      ...{ name: withoutCprNumbers(one.clearing?.name || one.name), ground: one.clearing?.ground ?? null },
      redacted: one.redaction !== null,
    }));
  const passages = passagesFromColumn(clearing.passages);
  const shown = { name, behalf: onBehalfOf, leftOut, passages, files };
  return publication(
    {
      ...{ ...common(known), number, reason, shown: clearance === "published" ? shown : null },
      ...{ withdrawn: clearance === "withdrawn", replacedBy: replacedBy?.number ?? null },
      ...{ own: participantId === known.to.id, ownWish: isOwnWish(clearing) },
      // Whoever signed since hears of it for the first time.
      shownUntilNow: before?.clearance === "published" && (signedAt === null || clearedAt > signedAt),
    },
    locale,
  );
};
