import type { bodyKinds } from "#app/domain/decisions/decision.ts";
import type { Outcome } from "#app/domain/responses/response.ts";
import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDay } from "#app/shared/time.ts";
import type { Block, Letter } from "./letter.ts";
import { type Deciding, decidingRows, municipalLang, NOT_BINDING, outcomeWord, writeYours } from "./words.ts";

/** One of the recipient's points on which the body decided otherwise than the administration had recommended. */
export type DepartedPoint = {
  submission: number;
  number: number;
  section: string | null;
  recommended: Outcome;
  decided: Outcome;
  reason: string;
};

export type DecisionMail = Deciding & {
  strategy: string;
  slug: string;
  name: string;
  numbers: number[];
  kind: (typeof bodyKinds)[number];
  /** The committee or council by name. */
  body: string;
  meetingOn: Date;
  itemNumber: string;
  itemTitle: string;
  text: string;
  politicalReason: string;
  followsRecommendation: boolean;
  departures: DepartedPoint[];
  /** What the minority had put into the minutes; empty when nobody disagreed. */
  dissent: string;
  token: string;
};

const da = {
  subject: (body: string, strategy: string) => `Beslutning i ${body} – ${strategy}`,
  preview: "Sådan blev der besluttet, hvorfor, og hvad det betyder for dit høringssvar.",
  title: "Der er truffet en beslutning",
  greeting: (name: string) => `Kære ${name}`,
  intro: (data: DecisionMail, yours: string) =>
    `${data.body} har behandlet »${data.strategy}« og høringssvarene, også ${yours}.`,
  meeting: "Møde",
  item: "Punkt på dagsordenen",
  decision: "Beslutningen",
  reason: "Den politiske begrundelse",
  recommendation: "Forvaltningens indstilling",
  follows: "Beslutningen følger det, forvaltningen indstillede.",
  departs: "Beslutningen afviger fra det, forvaltningen indstillede.",
  mineStand: "Den ændrer ikke ved det, vi har svaret dig.",
  mineDepart: "På disse af dine punkter blev der besluttet noget andet, end forvaltningen indstillede:",
  whole: "hele strategien",
  decided: "Besluttet",
  inSubmission: (number: number) => `høringssvar nr. ${number}`,
  changed: (decided: string, recommended: string) => `${decided} (forvaltningen indstillede: ${recommended})`,
  dissent: "Mindretallets begrundelse",
  button: "Læs hele beslutningen",
  mine: "Se dine egne punkter på din side",
  nextTitle: "Hvad sker der nu?",
  afterCommittee: "Det er ikke den endelige beslutning. Vi skriver til dig igen, når der er truffet en ny.",
  afterCouncil:
    "Nu gør vi den endelige tekst klar. Vi skriver til dig igen, når den er offentliggjort, og fortæller, hvad der blev af det, du skrev.",
};

const en: typeof da = {
  subject: (body, strategy) => `Decision by ${body} – ${strategy}`,
  preview: "What was decided, why, and what it means for your submission.",
  title: "A decision has been made",
  greeting: (name) => `Dear ${name}`,
  intro: (data, yours) =>
    `${data.body} has dealt with “${data.strategy}” and the submissions, including ${yours}.`,
  meeting: "Meeting",
  item: "Item on the agenda",
  decision: "The decision",
  reason: "The political reason",
  recommendation: "The administration's recommendation",
  follows: "The decision follows what the administration recommended.",
  departs: "The decision departs from what the administration recommended.",
  mineStand: "It does not change what we have answered you.",
  mineDepart: "On these of your points, something else was decided than the administration recommended:",
  whole: "the whole strategy",
  decided: "Decided",
  inSubmission: (number) => `submission no. ${number}`,
  changed: (decided, recommended) => `${decided} (the administration recommended: ${recommended})`,
  dissent: "The minority's reason",
  button: "Read the whole decision",
  mine: "See your own points on your page",
  nextTitle: "What happens now?",
  afterCommittee: "This is not the final decision. We will write to you again when another has been made.",
  afterCouncil:
    "Now we prepare the final text. We will write to you again when it has been published, and tell you what became of what you wrote.",
};

const texts: InBoth<typeof da> = { da, en };

const titled = (text: string, content: Block[]): Block[] => [{ kind: "heading", text }, ...content];

function recommendation(data: DecisionMail, locale: Locale): Block[] {
  const t = texts[locale];
  const followed = data.followsRecommendation ? t.follows : t.departs;
  if (data.departures.length === 0) return [{ kind: "paragraph", text: `${followed} ${t.mineStand}` }];
  const severalSubmissions = data.numbers.length > 1;
  return [
    { kind: "paragraph", text: `${followed} ${t.mineDepart}` },
    ...data.departures.map((point): Block => {
      const section = point.section ?? t.whole;
      return {
        kind: "point",
        number: point.number,
        section: severalSubmissions ? `${section} (${t.inSubmission(point.submission)})` : section,
        label: t.decided,
        outcome: t.changed(outcomeWord(point.decided, locale), outcomeWord(point.recommended, locale)),
        reason: point.reason,
        lang: municipalLang(locale),
      };
    }),
  ];
}

function next(data: DecisionMail, locale: Locale): Block[] {
  const t = texts[locale];
  if (data.kind === "council") return [{ kind: "paragraph", text: t.afterCouncil }];
  return [
    { kind: "paragraph", text: t.afterCommittee },
    { kind: "summary", rows: decidingRows(data, locale) },
  ];
}

/** What a committee or the council decided and why, and where it departs from the answers the recipient was given. */
export function decision(data: DecisionMail, locale: Locale): Letter {
  const t = texts[locale];
  const day = writeDay(data.meetingOn, locale);
  const lang = municipalLang(locale);
  const quote = (text: string): Block[] => [{ kind: "quote", text, lang }];
  return {
    subject: t.subject(data.body, data.strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data, writeYours(data.numbers, locale)) },
      {
        kind: "summary",
        rows: [
          { label: t.meeting, value: `${data.body}, ${day}` },
          { label: t.item, value: `${data.itemNumber} – ${data.itemTitle}` },
        ],
      },
      ...titled(t.decision, quote(data.text)),
      ...titled(t.reason, quote(data.politicalReason)),
      ...titled(t.recommendation, recommendation(data, locale)),
      ...(data.dissent ? titled(t.dissent, quote(data.dissent)) : []),
      { kind: "button", label: t.button, path: paths.decision(data.slug) },
      { kind: "paragraph", text: [{ link: t.mine, path: paths.participant(data.token) }] },
      ...titled(t.nextTitle, next(data, locale)),
      { kind: "paragraph", text: NOT_BINDING[locale] },
    ],
  };
}
