import { correction } from "#emails/correction.ts";
import { common, headingOf, type LetterOf, there } from "./known.ts";

/** Of one correction: what the answer to the participant's points was, what it is, and why. */
export const correctionLetter: LetterOf = (known, occasionId, locale) => {
  const release = there(known.hearing.releases.find((one) => one.id === occasionId));
  const now = there(release.answers[0]).responseVersion;
  const before = there(release.corrects?.versions.find(({ number }) => number < now.number));
  const points = known.to.submissions.flatMap((submission) =>
    submission.points
      .filter((point) => point.responseId === release.correctsId)
      .map((point) => ({
        submission: submission.number,
        number: point.number,
        section: headingOf(known, point.sectionIdentity),
        themes: point.themes.map((theme) => theme.name),
        outcome: now.outcome,
        reason: now.reason,
      })),
  );
  return correction({ ...common(known), why: now.correction, before, points }, locale);
};
