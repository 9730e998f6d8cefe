import { dayFromColumn, startOfDay } from "#app/shared/time.ts";
import { adopted } from "#emails/adopted.ts";
import type { Texts } from "./compose-follow-ups.ts";
import { common, headingOf, type LetterOf, there } from "./known.ts";

/** Of the adopted text, and the way of the participant's points into it. */
export const adoptedLetter: LetterOf = (known, _occasionId, locale) => {
  const { to, hearing, texts } = known;
  const council = there(hearing.decisions.filter((one) => one.kind === "council").at(-1));
  const changes = texts.changes.map((change) => ({
    identity: change.identity,
    section: headingIn(texts, change.identity) ?? "",
    change:
      change.before === null
        ? ("added" as const)
        : change.after === null
          ? ("removed" as const)
          : ("changed" as const),
  }));
  const adoptedAt = there(hearing.adoptedAt);
  return adopted(
    {
      ...common(known),
      adoptedBy: council.body,
      decidedOn: startOfDay(dayFromColumn(council.meetingOn)),
      adoptedAt,
      receivedAt: there(to.submissions[0]).receivedAt,
      answeredAt: hearing.releases[0]?.releasedAt ?? adoptedAt,
      changes: changes.map(({ section, change }) => ({ section, change })),
      points: to.submissions.flatMap((submission) =>
        submission.points.map((point) => {
          const departure = point.response?.departures.at(-1);
          return {
            submission: submission.number,
            number: point.number,
            section: headingOf(known, point.sectionIdentity),
            outcome: departure?.outcome ?? point.said.outcome,
            departed: departure !== undefined,
            change: changes.find((one) => one.identity === point.sectionIdentity)?.change ?? null,
          };
        }),
      ),
    },
    locale,
  );
};

/** Number and heading in the adopted text, or where it is not there in the one of the hearing. */
function headingIn(texts: Texts, identity: string): string | null {
  const section = [...texts.adopted, ...texts.hearing].find((one) => one.identity === identity);
  return section ? `${section.number} ${section.title}` : null;
}
