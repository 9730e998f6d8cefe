import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDay, writeDeadline } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";
import { type Deciding, decidingRows, NOT_BINDING, writeNumbers } from "./words.ts";

export type HearingClosedMail = Deciding & {
  strategy: string;
  name: string;
  /** The numbers of the recipient's own submissions. */
  numbers: number[];
  /** How many submissions the hearing got in all. */
  submissions: number;
  closesAt: Date;
  /** The next meeting or other activity in the time plan, when there is one. */
  next: { what: string; on: Date } | null;
  token: string;
};

const da = {
  subject: (strategy: string) => `Høringen er slut: Det sker der nu – ${strategy}`,
  preview: "Fristen er udløbet. Nu læser vi alle høringssvar og svarer på dem.",
  title: "Høringen er slut",
  greeting: (name: string) => `Kære ${name}`,
  closed: (strategy: string, deadline: string) =>
    `Fristen for at sende høringssvar til »${strategy}« udløb ${deadline}.`,
  count: (count: number) =>
    count === 1 ? "Vi har modtaget ét høringssvar." : `Vi har modtaget ${count} høringssvar.`,
  yours: (numbers: number[]) =>
    `${numbers.length > 1 ? "Dine er" : "Dit er"} ${writeNumbers(numbers, "da")}. Tak, fordi du tog del.`,
  nextTitle: "Hvad sker der nu?",
  steps: [
    "Vi læser alle høringssvar og deler dem op i punkter.",
    "Hvert punkt får et svar med en begrundelse. Den, der har skrevet svaret, kan ikke selv godkende det.",
    "Alle svar bliver offentliggjort på én gang. Samtidig skriver vi til dig med svarene på dine punkter.",
  ],
  date: "Næste dato",
  again: "Du hører fra os igen, når svarene er klar. Du behøver ikke gøre noget imens.",
  button: "Se din side",
};

const en: typeof da = {
  subject: (strategy) => `The hearing has closed: what happens now – ${strategy}`,
  preview: "The deadline has passed. Now we read every submission and answer it.",
  title: "The hearing has closed",
  greeting: (name) => `Dear ${name}`,
  closed: (strategy, deadline) => `The deadline for submissions on “${strategy}” was ${deadline}.`,
  count: (count) =>
    count === 1 ? "We have received one submission." : `We have received ${count} submissions.`,
  yours: (numbers) =>
    `${numbers.length > 1 ? "Yours are" : "Yours is"} ${writeNumbers(numbers, "en")}. Thank you for taking part.`,
  nextTitle: "What happens now?",
  steps: [
    "We read every submission and divide it into points.",
    "Each point gets an answer with a reason. Whoever wrote the answer cannot approve it.",
    "All answers are published at once. At the same time we will write to you with the answers to your points.",
  ],
  date: "Next date",
  again:
    "You will hear from us again when the answers are ready. There is nothing you need to do until then.",
  button: "See your page",
};

const texts: InBoth<typeof da> = { da, en };

/** The hearing is over: how many took part, what happens now, and when the recipient hears from the municipality again. */
export function hearingClosed(data: HearingClosedMail, locale: Locale): Letter {
  const t = texts[locale];
  const next = data.next
    ? [{ label: t.date, value: `${writeDay(data.next.on, locale)} – ${data.next.what}` }]
    : [];
  return {
    subject: t.subject(data.strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      {
        kind: "paragraph",
        text: [
          t.closed(data.strategy, writeDeadline(data.closesAt, locale)),
          t.count(data.submissions),
          t.yours(data.numbers),
        ].join(" "),
      },
      { kind: "heading", text: t.nextTitle },
      { kind: "list", items: t.steps },
      { kind: "summary", rows: [...next, ...decidingRows(data, locale)] },
      { kind: "paragraph", text: NOT_BINDING[locale] },
      { kind: "paragraph", text: t.again },
      { kind: "button", label: t.button, path: paths.participant(data.token) },
    ],
  };
}
