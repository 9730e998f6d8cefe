import { answersReleased } from "#emails/answers-released.ts";
import { common, deciding, headingOf, type LetterOf } from "./known.ts";

/** The participant's points with the answers to them. */
export const answersLetter: LetterOf = (known, _occasionId, locale) =>
  answersReleased(
    {
      ...common(known),
      ...deciding(known.hearing),
      submissions: known.to.submissions.map((submission) => ({
        number: submission.number,
        points: submission.points.map((point) => ({
          number: point.number,
          section: headingOf(known, point.sectionIdentity),
          themes: point.themes.map((theme) => theme.name),
          ...point.said,
        })),
      })),
    },
    locale,
  );
