import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Letter } from "./letter.ts";

export type AdviceGivenMail = {
  name: string;
  adviser: string;
  /** The hearing's title. */
  hearing: string;
  submission: number;
  point: number;
  /** The path of the page with the advice. */
  path: string;
};

const da = {
  subject: (adviser: string, hearing: string) => `${adviser} har svaret på dit spørgsmål: ${hearing}`,
  preview: "Der er kommet et råd til dig.",
  title: "Du har fået et råd",
  greeting: (name: string) => `Kære ${name}`,
  intro: (adviser: string) => `${adviser} har svaret på det, du spurgte om.`,
  hearing: "Høring",
  about: "Det handler om",
  point: (submission: number, point: number) => `høringssvar nr. ${submission}, punkt ${point}`,
  button: "Læs rådet",
  open: "Svaret kan rettes, indtil du lukker spørgsmålet.",
};

const en: typeof da = {
  subject: (adviser, hearing) => `${adviser} has answered your question: ${hearing}`,
  preview: "There is advice for you.",
  title: "You have been given advice",
  greeting: (name) => `Dear ${name}`,
  intro: (adviser) => `${adviser} has answered what you asked.`,
  hearing: "Hearing",
  about: "It is about",
  point: (submission, point) => `submission no. ${submission}, point ${point}`,
  button: "Read the advice",
  open: "The answer can be changed until you close the question.",
};

const texts: InBoth<typeof da> = { da, en };

/** An official is told that the advice they asked for has come, and where it stands. */
export function adviceGiven(data: AdviceGivenMail, locale: Locale): Letter {
  const t = texts[locale];
  return {
    subject: t.subject(data.adviser, data.hearing),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.adviser) },
      {
        kind: "summary",
        rows: [
          { label: t.hearing, value: data.hearing },
          { label: t.about, value: t.point(data.submission, data.point) },
        ],
      },
      { kind: "button", label: t.button, path: data.path },
      { kind: "note", text: t.open },
    ],
  };
}
