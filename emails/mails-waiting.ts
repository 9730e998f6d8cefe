import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeShortDay } from "#app/shared/time.ts";
import type { Block, Letter } from "./letter.ts";

export type MailsWaitingMail = {
  name: string;
  /** By hearing: mails that may be submissions, answers to our mails, and when the oldest of both came. */
  hearings: { title: string; intake: number; replies: number; oldest: Date; path: string }[];
};

const da = {
  subject: (count: number) =>
    count === 1 ? "En mail venter i en hørings indbakke" : `${count} mails venter i høringers indbakker`,
  preview: "Der er mennesker, som har skrevet og ikke har hørt fra jer.",
  title: "Mails, der venter",
  greeting: (name: string) => `Kære ${name}`,
  intro:
    "Her venter mails, som ingen har taget stilling til i mere end et døgn. En mail, der er et høringssvar, tæller fra den dag, den kom, men den, der skrev, får først en kvittering, når en af jer har bekræftet den.",
  intake: "Kan være høringssvar",
  replies: "Svar på jeres mails",
  oldest: "Den ældste kom",
  button: "Se indbakken",
  why: "Du får denne mail hver arbejdsdag, så længe en mail har ventet mere end et døgn, fordi du er ansvarlig for høringen.",
};

const en: typeof da = {
  subject: (count) =>
    count === 1
      ? "One mail is waiting in a hearing's inbox"
      : `${count} mails are waiting in hearings' inboxes`,
  preview: "There are people who have written and have not heard from you.",
  title: "Mails that wait",
  greeting: (name) => `Dear ${name}`,
  intro:
    "Mails are waiting here that nobody has dealt with for more than a day. A mail that is a submission counts from the day it came, but whoever wrote it gets a receipt only when one of you has confirmed it.",
  intake: "May be submissions",
  replies: "Answers to your mails",
  oldest: "The oldest came",
  button: "See the inbox",
  why: "You get this mail every working day as long as a mail has waited for more than a day, because you are responsible for the hearing.",
};

const texts: InBoth<typeof da> = { da, en };

/** Whoever owns hearings is reminded of mails in their inboxes that nobody has dealt with for a day. */
export function mailsWaiting({ name, hearings }: MailsWaitingMail, locale: Locale): Letter {
  const t = texts[locale];
  const count = hearings.reduce((sum, { intake, replies }) => sum + intake + replies, 0);
  return {
    subject: t.subject(count),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(name) },
      { kind: "paragraph", text: t.intro },
      ...hearings.flatMap((hearing): Block[] => [
        { kind: "heading", text: hearing.title },
        {
          kind: "summary",
          rows: [
            { label: t.intake, value: String(hearing.intake) },
            { label: t.replies, value: String(hearing.replies) },
            { label: t.oldest, value: writeShortDay(hearing.oldest, locale) },
          ],
        },
        { kind: "button", label: t.button, path: hearing.path },
      ]),
      { kind: "note", text: t.why },
    ],
  };
}
