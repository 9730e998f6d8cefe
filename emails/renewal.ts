import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDeadline } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";
import { municipalLang, writeYours } from "./words.ts";

export type RenewalMail = {
  strategy: string;
  name: string;
  numbers: number[];
  /** The hearing that has opened. */
  renewed: { title: string; slug: string; intro: string; closesAt: Date };
  token: string;
};

const da = {
  subject: (title: string) => `Ny høring: ${title}`,
  preview: "Strategien er ændret så meget, at den er i høring igen.",
  title: "Strategien er i høring igen",
  greeting: (name: string) => `Kære ${name}`,
  intro: (strategy: string) =>
    `Du har deltaget i høringen om »${strategy}«. Nu er der åbnet en ny høring om den samme strategi.`,
  deadline: "Frist",
  about: "Det handler den nye høring om",
  stands: (yours: string) =>
    `Vi har stadig ${yours} fra den første høring, og du får svar på det. Har du noget at sige til det nye, skal du sende et nyt høringssvar.`,
  see: "Læs om den nye høring",
  button: "Se din side",
};

const en: typeof da = {
  subject: (title) => `New hearing: ${title}`,
  preview: "The strategy was changed so much that there is another hearing of it.",
  title: "There is another hearing of the strategy",
  greeting: (name) => `Dear ${name}`,
  intro: (strategy) =>
    `You took part in the hearing on “${strategy}”. Another hearing of the same strategy has now opened.`,
  deadline: "Deadline",
  about: "What the new hearing is about",
  stands: (yours) =>
    `We still have ${yours} from the first hearing, and you will be answered. If you have something to say about what is new, please send a new submission.`,
  see: "Read about the new hearing",
  button: "See your page",
};

const texts: InBoth<typeof da> = { da, en };

/** Another hearing of the same strategy has opened: what it is about, until when, and that the first one's answers still come. */
export function renewal(data: RenewalMail, locale: Locale): Letter {
  const t = texts[locale];
  const { renewed } = data;
  return {
    subject: t.subject(renewed.title),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.strategy) },
      { kind: "summary", rows: [{ label: t.deadline, value: writeDeadline(renewed.closesAt, locale) }] },
      { kind: "heading", text: t.about },
      { kind: "quote", text: renewed.intro, lang: municipalLang(locale) },
      { kind: "paragraph", text: t.stands(writeYours(data.numbers, locale)) },
      { kind: "button", label: t.see, path: paths.hearing(renewed.slug) },
      { kind: "paragraph", text: [{ link: t.button, path: paths.participant(data.token) }] },
    ],
  };
}
