import { announcement } from "#emails/announcement.ts";
import { common, headingOf, type LetterOf, there } from "./known.ts";

/** Of one thing that changed on the way, or of how the implementation goes. */
export const announcementLetter: LetterOf = (known, occasionId, locale) => {
  const { kind, sectionIdentity, text } = there(
    known.hearing.announcements.find((one) => one.id === occasionId),
  );
  return announcement(
    {
      ...common(known),
      kind: kind === "event" ? "event" : "text",
      section: headingOf(known, sectionIdentity),
      text,
      open: known.hearing.closedAt === null,
    },
    locale,
  );
};
