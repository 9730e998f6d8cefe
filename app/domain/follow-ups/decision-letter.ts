import { dayFromColumn, startOfDay } from "#app/shared/time.ts";
import { decision } from "#emails/decision.ts";
import { common, deciding, headingOf, type Known, type LetterOf, there } from "./known.ts";

/** Of one decision: what was decided and why, and where it departs from what was recommended on the participant's points. */
export const decisionLetter: LetterOf = (known, occasionId, locale) => {
  const made = there(known.hearing.decisions.find((one) => one.id === occasionId));
  return decision(
    {
      ...common(known),
      ...deciding(known.hearing),
      kind: made.kind,
      body: made.body,
      meetingOn: startOfDay(dayFromColumn(made.meetingOn)),
      itemNumber: made.itemNumber,
      itemTitle: made.itemTitle,
      text: made.text,
      politicalReason: made.politicalReason,
      followsRecommendation: made.followsRecommendation,
      departures: departedPoints(known, made.id),
      dissent: made.dissent,
    },
    locale,
  );
};

function departedPoints(known: Known, decisionId: string) {
  return known.to.submissions.flatMap((submission) =>
    submission.points.flatMap((point) => {
      const departure = point.response?.departures.find((one) => one.decisionId === decisionId);
      if (!departure) return [];
      return [
        {
          submission: submission.number,
          number: point.number,
          section: headingOf(known, point.sectionIdentity),
          recommended: point.said.outcome,
          decided: departure.outcome,
          reason: departure.reason,
        },
      ];
    }),
  );
}
