import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Letter } from "./letter.ts";

export type MentionMail = {
  name: string;
  by: string;
  /** The hearing's title. */
  hearing: string;
  where: { kind: "response" | "submission"; number: number };
  /** The path of the page where the comment stands. */
  path: string;
};

const da = {
  subject: (by: string, hearing: string) => `${by} nævner dig i »${hearing}«`,
  preview: "Der er en intern kommentar til dig.",
  title: "Du er nævnt i en kommentar",
  greeting: (name: string) => `Kære ${name}`,
  intro: (by: string) => `${by} har nævnt dig i en intern kommentar.`,
  hearing: "Høring",
  where: "Kommentaren står ved",
  response: (number: number) => `svar ${number}`,
  submission: (number: number) => `høringssvar nr. ${number}`,
  button: "Læs kommentaren",
  why: "Kommentaren står ikke i mailen, fordi den kan handle om borgeres oplysninger. Log ind for at læse den.",
};

const en: typeof da = {
  subject: (by, hearing) => `${by} mentions you in “${hearing}”`,
  preview: "There is an internal comment for you.",
  title: "You are mentioned in a comment",
  greeting: (name) => `Dear ${name}`,
  intro: (by) => `${by} has mentioned you in an internal comment.`,
  hearing: "Hearing",
  where: "The comment is with",
  response: (number) => `response ${number}`,
  submission: (number) => `submission no. ${number}`,
  button: "Read the comment",
  why: "The comment is not in this e-mail, because it may be about citizens' information. Sign in to read it.",
};

const texts: InBoth<typeof da> = { da, en };

/** An official is told that a colleague has mentioned them, and where; never what was said. */
export function mention(data: MentionMail, locale: Locale): Letter {
  const t = texts[locale];
  return {
    subject: t.subject(data.by, data.hearing),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.by) },
      {
        kind: "summary",
        rows: [
          { label: t.hearing, value: data.hearing },
          { label: t.where, value: t[data.where.kind](data.where.number) },
        ],
      },
      { kind: "button", label: t.button, path: data.path },
      { kind: "note", text: t.why },
    ],
  };
}
