import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDeadline } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type DraftMail = {
  /** Whether it reminds of the deadline; else it brings the link for the first time. */
  reminds: boolean;
  strategy: string;
  closesAt: Date;
  /** The path of the draft's page. */
  path: string;
};

const da = {
  saved: {
    subject: (strategy: string) => `Din kladde til et høringssvar – ${strategy}`,
    preview: "Her er linket til din kladde. Den er ikke sendt endnu.",
    title: "Din kladde er gemt",
    intro: (strategy: string) =>
      `Din kladde til et høringssvar om »${strategy}« er gemt. Med linket kan du skrive videre.`,
  },
  reminds: {
    subject: (strategy: string) => `Snart frist: Din kladde er ikke sendt – ${strategy}`,
    preview: "Fristen nærmer sig, og din kladde er ikke sendt.",
    title: "Fristen nærmer sig",
    intro: (strategy: string) => `Du har en kladde til et høringssvar om »${strategy}«, som ikke er sendt.`,
  },
  deadline: "Frist",
  notSent:
    "En kladde er ikke et høringssvar. Ingen læser den, før du har trykket »Send høringssvar« inden fristen.",
  button: "Skriv videre",
  erased:
    "Vi sletter kladden, når den er sendt, eller to uger efter fristen. Har du ikke gemt en kladde, skal du ikke gøre noget.",
};

const en: typeof da = {
  saved: {
    subject: (strategy) => `Your draft of a submission – ${strategy}`,
    preview: "Here is the link to your draft. It has not been sent yet.",
    title: "Your draft has been kept",
    intro: (strategy) =>
      `Your draft of a submission on “${strategy}” has been kept. By the link you can go on writing.`,
  },
  reminds: {
    subject: (strategy) => `Closing soon: your draft has not been sent – ${strategy}`,
    preview: "The deadline is near, and your draft has not been sent.",
    title: "The deadline is near",
    intro: (strategy) => `You have a draft of a submission on “${strategy}” that has not been sent.`,
  },
  deadline: "Deadline",
  notSent:
    "A draft is no submission. Nobody reads it until you have pressed “Send submission” before the deadline.",
  button: "Go on writing",
  erased:
    "We erase the draft when it has been sent, or two weeks after the deadline. If you have not kept a draft, you need not do anything.",
};

const texts: InBoth<typeof da> = { da, en };

/** The link to what somebody has begun to write, or the reminder that it has not been sent; never what they wrote. */
export function draftMail({ reminds, strategy, closesAt, path }: DraftMail, locale: Locale): Letter {
  const t = texts[locale];
  const words = reminds ? t.reminds : t.saved;
  return {
    subject: words.subject(strategy),
    preview: words.preview,
    body: [
      { kind: "heading", text: words.title },
      { kind: "paragraph", text: words.intro(strategy) },
      { kind: "summary", rows: [{ label: t.deadline, value: writeDeadline(closesAt, locale) }] },
      { kind: "note", text: t.notSent },
      { kind: "button", label: t.button, path },
      { kind: "paragraph", text: t.erased },
    ],
  };
}
