import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Letter } from "./letter.ts";

export type ReplyReceivedMail = {
  name: string;
  /** The hearing's title. */
  hearing: string;
  /** The numbers of the writer's submissions; none when a party answered. */
  submissions: number[];
  /** The path of the page where the answer stands. */
  path: string;
};

const da = {
  subject: (hearing: string) => `Der er svaret på en mail om »${hearing}«`,
  preview: "Nogen har svaret på en mail, de fik fra os.",
  title: "Nogen har svaret på en mail",
  greeting: (name: string) => `Kære ${name}`,
  intro: "En, der har fået en mail fra os, har svaret på den. Svaret venter på, at en af jer ser på det.",
  hearing: "Høring",
  submissions: "Høringssvar",
  number: (number: number) => `nr. ${number}`,
  button: "Læs svaret",
  why: "Svaret står ikke i mailen, fordi det kan rumme personlige oplysninger. Log ind for at læse det.",
};

const en: typeof da = {
  subject: (hearing) => `Somebody answered an e-mail about “${hearing}”`,
  preview: "Somebody answered an e-mail that they had from us.",
  title: "Somebody answered an e-mail",
  greeting: (name) => `Dear ${name}`,
  intro: "Somebody who had an e-mail from us has answered it. The answer waits for one of you to see to it.",
  hearing: "Hearing",
  submissions: "Submission",
  number: (number) => `no. ${number}`,
  button: "Read the answer",
  why: "The answer is not in this e-mail, because it may hold personal information. Sign in to read it.",
};

const texts: InBoth<typeof da> = { da, en };

/** An official is told that somebody answered one of our mails, and about what; never what they wrote. */
export function replyReceived(data: ReplyReceivedMail, locale: Locale): Letter {
  const t = texts[locale];
  const numbers = data.submissions.map(t.number);
  return {
    subject: t.subject(data.hearing),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro },
      {
        kind: "summary",
        rows: [
          { label: t.hearing, value: data.hearing },
          ...(numbers.length > 0 ? [{ label: t.submissions, value: numbers.join(", ") }] : []),
        ],
      },
      { kind: "button", label: t.button, path: data.path },
      { kind: "note", text: t.why },
    ],
  };
}
