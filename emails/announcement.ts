import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Letter } from "./letter.ts";
import { municipalLang, writeYours } from "./words.ts";

export type AnnouncementMail = {
  strategy: string;
  slug: string;
  name: string;
  numbers: number[];
  kind: "text" | "event";
  /** Number and heading of the section that a change of the text is about. */
  section: string | null;
  text: string;
  /** Whether one can still send something. */
  open: boolean;
  token: string;
};

const da = {
  subject: {
    text: (strategy: string) => `Rettelse til teksten – ${strategy}`,
    event: (strategy: string) => `Ændring i tidsplanen – ${strategy}`,
  },
  preview: { text: "Teksten i høringen er rettet.", event: "Et møde eller en dato er ændret." },
  title: { text: "Teksten i høringen er rettet", event: "Tidsplanen er ændret" },
  greeting: (name: string) => `Kære ${name}`,
  intro: {
    text: (strategy: string) => `Vi har rettet noget i den tekst, der er i høring: »${strategy}«.`,
    event: (strategy: string) => `Der er ændret noget i tidsplanen for »${strategy}«.`,
  },
  section: "Det handler om",
  what: "Det er ændret",
  stands: (yours: string) => `Vi har ${yours}. Du behøver ikke gøre noget.`,
  more: "Giver det anledning til mere, kan du sende et høringssvar mere, så længe høringen er åben.",
  see: "Se det på høringens side",
  button: "Se din side",
};

const en: typeof da = {
  subject: {
    text: (strategy) => `Correction of the text – ${strategy}`,
    event: (strategy) => `Change of the time plan – ${strategy}`,
  },
  preview: { text: "The text of the hearing was corrected.", event: "A meeting or a date was changed." },
  title: { text: "The text of the hearing was corrected", event: "The time plan was changed" },
  greeting: (name) => `Dear ${name}`,
  intro: {
    text: (strategy) => `We have corrected something in the text of the hearing: “${strategy}”.`,
    event: (strategy) => `Something in the time plan of “${strategy}” was changed.`,
  },
  section: "It is about",
  what: "What has changed",
  stands: (yours) => `We have ${yours}. You do not need to do anything.`,
  more: "If it makes you want to say more, you can send another submission while the hearing is open.",
  see: "See it on the hearing's page",
  button: "See your page",
};

const texts: InBoth<typeof da> = { da, en };

/** The text or an event was changed on the way: what it is, and that what was sent still counts. */
export function announcement(data: AnnouncementMail, locale: Locale): Letter {
  const t = texts[locale];
  return {
    subject: t.subject[data.kind](data.strategy),
    preview: t.preview[data.kind],
    body: [
      { kind: "heading", text: t.title[data.kind] },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro[data.kind](data.strategy) },
      ...(data.section
        ? [{ kind: "summary" as const, rows: [{ label: t.section, value: data.section }] }]
        : []),
      { kind: "heading", text: t.what },
      { kind: "quote", text: data.text, lang: municipalLang(locale) },
      { kind: "paragraph", text: t.stands(writeYours(data.numbers, locale)) },
      ...(data.open ? [{ kind: "paragraph" as const, text: t.more }] : []),
      { kind: "paragraph", text: [{ link: t.see, path: paths.hearing(data.slug) }] },
      { kind: "button", label: t.button, path: paths.participant(data.token) },
    ],
  };
}
