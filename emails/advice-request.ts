import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDay } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type AdviceRequestMail = {
  name: string;
  /** Who asks. */
  by: string;
  /** The hearing's title. */
  hearing: string;
  wantedBy: Date;
  /** The path of the page with the question. */
  path: string;
};

const da = {
  subject: (by: string, hearing: string) => `${by} beder om dit råd: ${hearing}`,
  preview: (day: string) => `Svar gerne senest ${day}.`,
  title: "Vi beder om dit råd",
  greeting: (name: string) => `Kære ${name}`,
  intro: (by: string, hearing: string) =>
    `${by} er ved at besvare høringssvar til »${hearing}« og har et spørgsmål til dig om noget, en deltager har skrevet.`,
  asks: "Spørger",
  hearing: "Høring",
  wantedBy: "Svar senest",
  button: "Læs spørgsmålet, og svar",
  how: "Du behøver ikke logge ind. Du kan rette dit svar, indtil vi lukker spørgsmålet. Det, du skriver, ser kun kommunens medarbejdere.",
};

const en: typeof da = {
  subject: (by, hearing) => `${by} asks for your advice: ${hearing}`,
  preview: (day) => `Please answer by ${day}.`,
  title: "We ask for your advice",
  greeting: (name) => `Dear ${name}`,
  intro: (by, hearing) =>
    `${by} is answering submissions on “${hearing}” and has a question for you about something a participant has written.`,
  asks: "Asked by",
  hearing: "Hearing",
  wantedBy: "Answer by",
  button: "Read the question and answer",
  how: "You do not need to sign in. You can change your answer until we close the question. What you write is seen by the municipality's officials only.",
};

const texts: InBoth<typeof da> = { da, en };

/** Somebody is asked for advice on a point; what was said and asked stands behind the link only. */
export function adviceRequest(data: AdviceRequestMail, locale: Locale): Letter {
  const t = texts[locale];
  const day = writeDay(data.wantedBy, locale);
  return {
    subject: t.subject(data.by, data.hearing),
    preview: t.preview(day),
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.by, data.hearing) },
      {
        kind: "summary",
        rows: [
          { label: t.hearing, value: data.hearing },
          { label: t.asks, value: data.by },
          { label: t.wantedBy, value: day },
        ],
      },
      { kind: "button", label: t.button, path: data.path },
      { kind: "note", text: t.how },
    ],
  };
}
