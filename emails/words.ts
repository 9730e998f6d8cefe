import type { Outcome } from "#app/domain/responses/response.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";

const outcomes: InBoth<Record<Outcome, string>> = {
  da: {
    met: "imødekommet",
    partly_met: "delvist imødekommet",
    noted: "taget til efterretning",
    not_met: "ikke imødekommet",
    outside: "uden for høringen",
  },
  en: {
    met: "met",
    partly_met: "partly met",
    noted: "noted",
    not_met: "not met",
    outside: "outside the hearing",
  },
};

/** What was recommended or decided about a point, in words. */
export const outcomeWord = (outcome: Outcome, locale: Locale): string => outcomes[locale][outcome];

const list = (items: string[], and: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;

/** "nr. 14", "nr. 14 og 15" / "no. 14", "nos. 14 and 15". */
export function writeNumbers(numbers: number[], locale: Locale): string {
  const written = numbers.map(String);
  if (locale === "da") return `nr. ${list(written, "og")}`;
  return `${numbers.length > 1 ? "nos." : "no."} ${list(written, "and")}`;
}

/** "dit høringssvar nr. 14", "dine høringssvar nr. 14 og 15" / "your submission no. 14", "your submissions nos. 14 and 15". */
export function writeYours(numbers: number[], locale: Locale): string {
  const written = writeNumbers(numbers, locale);
  if (locale === "da") return `${numbers.length > 1 ? "dine" : "dit"} høringssvar ${written}`;
  return `your submission${numbers.length > 1 ? "s" : ""} ${written}`;
}

/** The sentence that stands in every mail until the text has been adopted. */
export const NOT_BINDING: InBoth<string> = {
  da: "Resultatet af høringen er ikke bindende for kommunalbestyrelsen.",
  en: "The result of the hearing is not binding on the municipal council.",
};

/** Who decides and when, as the hearing's frame for influence promises it. */
export type Deciding = { whoDecides: string; decidedWhen: string };

const deciding = {
  da: { who: "Hvem beslutter", when: "Hvornår" },
  en: { who: "Who decides", when: "When" },
};
export const decidingRows = (data: Deciding, locale: Locale): { label: string; value: string }[] => [
  { label: deciding[locale].who, value: data.whoDecides },
  { label: deciding[locale].when, value: data.decidedWhen },
];

/** Municipal texts are Danish: in a mail in another language they are marked as such for those who have it read aloud. */
export const municipalLang = (locale: Locale): Locale | undefined => (locale === "da" ? undefined : "da");
