import { renewal } from "#emails/renewal.ts";
import { common, type LetterOf, there } from "./known.ts";

/** Of the hearing that renews this one. */
export const renewalLetter: LetterOf = (known, occasionId, locale) => {
  const { renewedBy } = there(known.hearing.announcements.find((one) => one.id === occasionId));
  const { title, slug, intro, closesAt } = there(renewedBy);
  return renewal({ ...common(known), renewed: { title, slug, intro, closesAt: there(closesAt) } }, locale);
};
