import type { Outcome } from "#app/domain/responses/response.ts";
import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDay, writeMoment } from "#app/shared/time.ts";
import type { Block, Letter } from "./letter.ts";
import { outcomeWord, writeYours } from "./words.ts";

/** What became of a section between the hearing version and the adopted one. */
export type SectionChange = "added" | "changed" | "removed";

/** One of the recipient's points at the end of its way; never the recipient's own words. */
export type ConcludedPoint = {
  submission: number;
  number: number;
  section: string | null;
  /** What holds in the end: the last decision's outcome, else the answer's. */
  outcome: Outcome;
  /** Whether that is another one than the administration recommended. */
  departed: boolean;
  /** What became of the section the point is about; null when nothing, or when it is about the whole. */
  change: SectionChange | null;
};

export type AdoptedMail = {
  strategy: string;
  slug: string;
  name: string;
  numbers: number[];
  /** Who adopted it, by name. */
  adoptedBy: string;
  decidedOn: Date;
  adoptedAt: Date;
  /** When the recipient's first submission was received and its answers released. */
  receivedAt: Date;
  answeredAt: Date;
  /** Number and heading of every section that is another than in the hearing. */
  changes: { section: string; change: SectionChange }[];
  points: ConcludedPoint[];
  token: string;
};

const da = {
  subject: (yours: string, strategy: string) => `Vedtaget: ${strategy} – det blev der af ${yours}`,
  preview: "Den endelige tekst er offentliggjort. Se, hvad der er ændret, og hvad der blev af dine punkter.",
  title: "Strategien er vedtaget",
  greeting: (name: string) => `Kære ${name}`,
  intro: (strategy: string, by: string) =>
    `»${strategy}« er vedtaget af ${by}, og den endelige tekst er offentliggjort.`,
  read: "Læs den vedtagne tekst",
  changesTitle: "Ændringer siden høringen",
  unchanged: "Teksten er vedtaget, som den var i høring.",
  changeWords: { added: "tilføjet", changed: "ændret", removed: "taget ud" },
  pointsTitle: "Det blev der af dine punkter",
  noPoints:
    "Der var ikke enkelte punkter, som krævede et svar. Det, du skrev, har været lagt frem for dem, der besluttede.",
  whole: "hele strategien",
  ended: "Resultat",
  inSubmission: (number: number) => `høringssvar nr. ${number}`,
  departed: "Her blev der besluttet noget andet, end forvaltningen indstillede.",
  sectionNow: {
    added: "Afsnittet er nyt i den vedtagne tekst.",
    changed: "Afsnittet er ændret i den vedtagne tekst.",
    removed: "Afsnittet er taget ud af den vedtagne tekst.",
  },
  sectionSame: "Afsnittet er det samme som i høringen.",
  wholeSame: "Hvad der er ændret i teksten, står ovenfor.",
  wayTitle: "Sådan gik det",
  received: "Modtaget",
  answered: "Besvaret",
  decided: "Besluttet",
  adopted: "Endelig tekst offentliggjort",
  why: "Læs beslutningen og den politiske begrundelse",
  end: (yours: string) =>
    `Hermed har vi fulgt op på ${yours}. Du kan stadig læse det hele på din side. Tak, fordi du tog del.`,
  button: "Se det hele på din side",
};

const en: typeof da = {
  subject: (yours, strategy) => `Adopted: ${strategy} – what became of ${yours}`,
  preview: "The final text has been published. See what has changed and what became of your points.",
  title: "The strategy has been adopted",
  greeting: (name) => `Dear ${name}`,
  intro: (strategy, by) => `“${strategy}” has been adopted by ${by}, and the final text has been published.`,
  read: "Read the adopted text",
  changesTitle: "Changes since the hearing",
  unchanged: "The text was adopted as it was in the hearing.",
  changeWords: { added: "added", changed: "changed", removed: "taken out" },
  pointsTitle: "What became of your points",
  noPoints:
    "There were no single points that called for an answer. What you wrote was put before those who decided.",
  whole: "the whole strategy",
  ended: "Result",
  inSubmission: (number) => `submission no. ${number}`,
  departed: "Here something else was decided than the administration recommended.",
  sectionNow: {
    added: "The section is new in the adopted text.",
    changed: "The section has changed in the adopted text.",
    removed: "The section has been taken out of the adopted text.",
  },
  sectionSame: "The section is the same as in the hearing.",
  wholeSame: "What has changed in the text is listed above.",
  wayTitle: "How it went",
  received: "Received",
  answered: "Answered",
  decided: "Decided",
  adopted: "Final text published",
  why: "Read the decision and the political reason",
  end: (yours) =>
    `With this we have followed up on ${yours}. You can still read all of it on your page. Thank you for taking part.`,
  button: "See all of it on your page",
};

const texts: InBoth<typeof da> = { da, en };

function changes(data: AdoptedMail, locale: Locale): Block {
  const t = texts[locale];
  if (data.changes.length === 0) return { kind: "paragraph", text: t.unchanged };
  return {
    kind: "list",
    items: data.changes.map(({ section, change }) => `${section}: ${t.changeWords[change]}`),
  };
}

function outcomeOf(point: ConcludedPoint, data: AdoptedMail, locale: Locale): Block {
  const t = texts[locale];
  const about = point.section ?? t.whole;
  const untouched = point.section ? t.sectionSame : data.changes.length > 0 ? t.wholeSame : t.unchanged;
  return {
    kind: "point",
    number: point.number,
    section: data.numbers.length > 1 ? `${about} (${t.inSubmission(point.submission)})` : about,
    label: t.ended,
    outcome: outcomeWord(point.outcome, locale),
    reason: [
      ...(point.departed ? [t.departed] : []),
      point.change ? t.sectionNow[point.change] : untouched,
    ].join(" "),
  };
}

/** The adopted text, what has changed since the hearing, how the recipient's points ended, and the whole way there. */
export function adopted(data: AdoptedMail, locale: Locale): Letter {
  const t = texts[locale];
  const yours = writeYours(data.numbers, locale);
  const points: Block[] = data.points.map((point) => outcomeOf(point, data, locale));
  return {
    subject: t.subject(yours, data.strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.strategy, data.adoptedBy) },
      { kind: "button", label: t.read, path: paths.text(data.slug) },
      { kind: "heading", text: t.changesTitle },
      changes(data, locale),
      { kind: "heading", text: t.pointsTitle },
      ...(points.length > 0 ? points : ([{ kind: "paragraph", text: t.noPoints }] satisfies Block[])),
      { kind: "heading", text: t.wayTitle },
      {
        kind: "summary",
        rows: [
          { label: t.received, value: writeMoment(data.receivedAt, locale) },
          { label: t.answered, value: writeDay(data.answeredAt, locale) },
          { label: t.decided, value: `${writeDay(data.decidedOn, locale)}, ${data.adoptedBy}` },
          { label: t.adopted, value: writeDay(data.adoptedAt, locale) },
        ],
      },
      { kind: "paragraph", text: [{ link: t.why, path: paths.decision(data.slug) }] },
      { kind: "paragraph", text: t.end(yours) },
      { kind: "button", label: t.button, path: paths.participant(data.token) },
    ],
  };
}
