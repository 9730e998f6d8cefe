import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDay } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type ErasureDueMail = {
  name: string;
  /** The hearing's title. */
  hearing: string;
  /** The start of the day from which personal data is to go. */
  eraseOn: Date;
  /** Whether a package with everything lies in the municipality's own records. */
  filed: boolean;
  path: string;
};

const da = {
  subject: (hearing: string) => `Personoplysninger skal slettes: »${hearing}«`,
  preview: (day: string) => `Slettedagen er ${day}.`,
  title: "Personoplysninger skal snart slettes",
  greeting: (name: string) => `Kære ${name}`,
  intro: (hearing: string, day: string) =>
    `I høringen »${hearing}« skal deltagernes navne, adresser og tekster slettes. Slettedagen er ${day}.`,
  file: "Først skal sagen journaliseres: Hent journalpakken, læg den i kommunens eget system, og skriv sagsnummeret. Før det er gjort, bliver intet slettet.",
  rest: "Pakken er journaliseret, men noget andet står i vejen. Siden viser hvad.",
  button: "Se, hvad der mangler",
  why: "Du ejer høringen og får denne mail hver uge, til intet står i vejen.",
};

const en: typeof da = {
  subject: (hearing) => `Personal data is to be erased: “${hearing}”`,
  preview: (day) => `The day is ${day}.`,
  title: "Personal data is soon to be erased",
  greeting: (name) => `Dear ${name}`,
  intro: (hearing, day) =>
    `In the hearing “${hearing}” the participants' names, addresses and texts are to be erased. The day is ${day}.`,
  file: "First the case must be filed: take the journal package, put it into the municipality's own records, and write the case number. Before that nothing is erased.",
  rest: "The package has been filed, but something else stands in the way. The page shows what.",
  button: "See what is missing",
  why: "You own the hearing and get this mail every week until nothing stands in the way.",
};

const texts: InBoth<typeof da> = { da, en };

/** Whoever owns a hearing is told that its personal data is to go, and what must be done first. */
export function erasureDue({ name, hearing, eraseOn, filed, path }: ErasureDueMail, locale: Locale): Letter {
  const t = texts[locale];
  const day = writeDay(eraseOn, locale);
  return {
    subject: t.subject(hearing),
    preview: t.preview(day),
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(name) },
      { kind: "paragraph", text: t.intro(hearing, day) },
      { kind: "paragraph", text: filed ? t.rest : t.file },
      { kind: "button", label: t.button, path },
      { kind: "note", text: t.why },
    ],
  };
}
