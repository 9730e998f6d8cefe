import { hearingClosed } from "#emails/hearing-closed.ts";
import { common, deciding, type LetterOf, there } from "./known.ts";

/** That the hearing has closed, and what happens now. */
export const closingLetter: LetterOf = (known, _occasionId, locale) => {
  const { hearing } = known;
  const closesAt = there(hearing.closesAt);
  const next = hearing.phases
    .flatMap((phase) => phase.activities)
    .find((activity) => activity.startsAt >= closesAt);
  return hearingClosed(
    {
      ...common(known),
      ...deciding(hearing),
      submissions: hearing._count.submissions,
      closesAt,
      next: next ? { what: [next.title, next.place].filter(Boolean).join(", "), on: next.startsAt } : null,
    },
    locale,
  );
};
