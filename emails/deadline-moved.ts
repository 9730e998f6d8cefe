import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDeadline } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";
import { municipalLang, writeYours } from "./words.ts";

export type DeadlineMovedMail = {
  strategy: string;
  slug: string;
  name: string;
  numbers: number[];
  /** The first instants after the last days, as the hearing holds them. */
  from: Date;
  to: Date;
  reason: string;
  token: string;
};

const da = {
  subject: (deadline: string, strategy: string) => `Ny frist: ${deadline} – ${strategy}`,
  preview: "Fristen for høringen er rykket. Dit høringssvar gælder stadig.",
  title: "Fristen er rykket",
  greeting: (name: string) => `Kære ${name}`,
  intro: (strategy: string) => `Der er blevet længere tid til at sende høringssvar til »${strategy}«.`,
  to: "Ny frist",
  from: "Fristen var",
  reason: "Derfor har vi rykket den",
  stands: (yours: string) =>
    `Vi har ${yours}. Du behøver ikke gøre noget. Vil du tilføje noget, kan du sende et høringssvar mere inden den nye frist.`,
  more: "Send et høringssvar mere",
  again: "Når den nye frist er udløbet, skriver vi til dig om, hvad der så sker.",
  button: "Se din side",
};

const en: typeof da = {
  subject: (deadline, strategy) => `New deadline: ${deadline} – ${strategy}`,
  preview: "The deadline of the hearing has been moved. Your submission still counts.",
  title: "The deadline has been moved",
  greeting: (name) => `Dear ${name}`,
  intro: (strategy) => `There is now more time to send submissions on “${strategy}”.`,
  to: "New deadline",
  from: "The deadline was",
  reason: "Why we have moved it",
  stands: (yours) =>
    `We have ${yours}. You do not need to do anything. If you want to add something, you can send another submission before the new deadline.`,
  more: "Send another submission",
  again: "When the new deadline has passed, we will write to you about what happens next.",
  button: "See your page",
};

const texts: InBoth<typeof da> = { da, en };

/** The deadline was moved later: the new one, the old one and the reason; what was sent still counts. */
export function deadlineMoved(data: DeadlineMovedMail, locale: Locale): Letter {
  const t = texts[locale];
  const to = writeDeadline(data.to, locale);
  return {
    subject: t.subject(to, data.strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.strategy) },
      {
        kind: "summary",
        rows: [
          { label: t.to, value: to },
          { label: t.from, value: writeDeadline(data.from, locale) },
        ],
      },
      { kind: "heading", text: t.reason },
      { kind: "quote", text: data.reason, lang: municipalLang(locale) },
      { kind: "paragraph", text: t.stands(writeYours(data.numbers, locale)) },
      { kind: "paragraph", text: [{ link: t.more, path: paths.submit(data.slug) }] },
      { kind: "paragraph", text: t.again },
      { kind: "button", label: t.button, path: paths.participant(data.token) },
    ],
  };
}
