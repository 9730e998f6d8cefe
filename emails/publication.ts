import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Block, Letter } from "./letter.ts";

export type PublicationMail = {
  strategy: string;
  slug: string;
  name: string;
  number: number;
  /** What everybody can see: under which name, and whether something was left out; null when it is held back. */
  shown: { name: string; leftOut: boolean } | null;
  /** Why it is held back. */
  reason: string;
  token: string;
};

const da = {
  subject: (number: number, strategy: string) => `Høringssvar nr. ${number} er offentliggjort – ${strategy}`,
  subjectHeld: (number: number, strategy: string) =>
    `Høringssvar nr. ${number} bliver ikke vist offentligt – ${strategy}`,
  preview: "Alle kan nu læse, hvad du har skrevet.",
  previewHeld: "Det bliver læst og besvaret som alle andre. Her er grunden.",
  title: "Dit høringssvar er offentliggjort",
  titleHeld: "Dit høringssvar bliver ikke vist offentligt",
  greeting: (name: string) => `Kære ${name}`,
  intro: (number: number, strategy: string) =>
    `Vi har set dit høringssvar nr. ${number} til »${strategy}« igennem. Nu kan alle læse det.`,
  introHeld: (number: number, strategy: string) =>
    `Vi har set dit høringssvar nr. ${number} til »${strategy}« igennem. Vi viser det ikke på høringens side.`,
  name: "Vises med navnet",
  leftOut:
    "Vi har streget noget ud, fordi det er persondata, som ikke skal ligge på nettet. Kommunen har hele din tekst.",
  reason: "Grunden er:",
  counts:
    "Det har ingen betydning for, hvordan det bliver behandlet: Det bliver læst, besvaret og lagt frem som alle andre.",
  wrong: "Er noget forkert, så skriv eller ring til os.",
  button: "Se det på høringens side",
  buttonHeld: "Se din side",
};

const en: typeof da = {
  subject: (number, strategy) => `Submission no. ${number} has been published – ${strategy}`,
  subjectHeld: (number, strategy) => `Submission no. ${number} will not be shown in public – ${strategy}`,
  preview: "Everybody can now read what you wrote.",
  previewHeld: "It is read and answered like all others. Here is the reason.",
  title: "Your submission has been published",
  titleHeld: "Your submission will not be shown in public",
  greeting: (name) => `Dear ${name}`,
  intro: (number, strategy) =>
    `We have looked through your submission no. ${number} on “${strategy}”. Now everybody can read it.`,
  introHeld: (number, strategy) =>
    `We have looked through your submission no. ${number} on “${strategy}”. We do not show it on the hearing's page.`,
  name: "Shown under the name",
  leftOut:
    "We have blocked something out, because it is personal data that should not be on the internet. The municipality has your whole text.",
  reason: "The reason is:",
  counts:
    "This makes no difference to how it is treated: it is read, answered and put forward like all others.",
  wrong: "If something is wrong, please write or call us.",
  button: "See it on the hearing's page",
  buttonHeld: "See your page",
};

const texts: InBoth<typeof da> = { da, en };

/** A submission has been looked through: everybody can read it, or it is held back for a reason. */
export function publication(data: PublicationMail, locale: Locale): Letter {
  const t = texts[locale];
  const { shown, number, strategy } = data;
  const told: Block[] = shown
    ? [
        { kind: "paragraph", text: t.intro(number, strategy) },
        { kind: "summary", rows: [{ label: t.name, value: shown.name }] },
        ...(shown.leftOut ? ([{ kind: "paragraph", text: t.leftOut }] satisfies Block[]) : []),
        { kind: "paragraph", text: t.wrong },
        { kind: "button", label: t.button, path: paths.submission(data.slug, number) },
      ]
    : [
        { kind: "paragraph", text: t.introHeld(number, strategy) },
        { kind: "paragraph", text: t.reason },
        { kind: "quote", text: data.reason, lang: "da" },
        { kind: "paragraph", text: `${t.counts} ${t.wrong}` },
        { kind: "button", label: t.buttonHeld, path: paths.participant(data.token) },
      ];
  return {
    subject: shown ? t.subject(number, strategy) : t.subjectHeld(number, strategy),
    preview: shown ? t.preview : t.previewHeld,
    body: [
      { kind: "heading", text: shown ? t.title : t.titleHeld },
      { kind: "paragraph", text: t.greeting(data.name) },
      ...told,
    ],
  };
}
