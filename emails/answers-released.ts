import type { Outcome } from "#app/domain/responses/response.ts";
import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Block, Letter } from "./letter.ts";
import { type Deciding, decidingRows, municipalLang, NOT_BINDING, outcomeWord, writeYours } from "./words.ts";

/** One of the recipient's points with its released answer; never the recipient's own words. */
export type AnsweredPoint = {
  number: number;
  /** Number and heading of the section it is about, when it is about one. */
  section: string | null;
  themes: string[];
  outcome: Outcome;
  reason: string;
};

export type AnswersReleasedMail = Deciding & {
  strategy: string;
  slug: string;
  name: string;
  /** Each of the recipient's submissions; one without points holds nothing that calls for an answer. */
  submissions: { number: number; points: AnsweredPoint[] }[];
  token: string;
};

const da = {
  subject: (yours: string, strategy: string) => `Svar på ${yours} – ${strategy}`,
  subjectNothing: (yours: string, strategy: string) => `Vi har læst ${yours} – ${strategy}`,
  preview: "Her er kommunens svar på hvert af dine punkter, og hvad der sker nu.",
  previewNothing: "Vi har læst det hele. Her er, hvad der sker nu.",
  title: (several: boolean): string => (several ? "Svar på dine høringssvar" : "Svar på dit høringssvar"),
  titleNothing: (several: boolean): string =>
    several ? "Vi har læst dine høringssvar" : "Vi har læst dit høringssvar",
  greeting: (name: string) => `Kære ${name}`,
  intro: (yours: string, strategy: string) =>
    `Svarene på alle høringssvar til »${strategy}« er nu offentliggjort. Her er svarene på ${yours}, punkt for punkt.`,
  introNothing: (yours: string, strategy: string) =>
    `Svarene på alle høringssvar til »${strategy}« er nu offentliggjort. Vi har læst ${yours} fra ende til anden.`,
  privacy:
    "Af hensyn til dit privatliv står din egen tekst ikke her. På din side kan du læse den ved siden af svarene.",
  one: (number: number) => `Høringssvar nr. ${number}`,
  points: "Dine punkter og svarene",
  whole: "hele strategien",
  nothing: (numbers: number[]) =>
    `I ${writeYours(numbers, "da")} har vi ikke fundet noget, der kræver et svar fra kommunen. Det hele er stadig en del af høringen og bliver lagt frem for dem, der beslutter.`,
  missed: "Synes du, at vi har overset noget, så skriv eller ring til os.",
  button: "Se din tekst og svarene",
  buttonNothing: "Se din side",
  all: "Læs alle svar i høringen",
  nextTitle: "Hvad sker der nu?",
  recommendation:
    "Svarene er forvaltningens indstilling. De bliver lagt frem for politikerne, som træffer beslutningen.",
  again: "Vi skriver til dig igen, når der er truffet en beslutning.",
};

const en: typeof da = {
  subject: (yours, strategy) => `Answers to ${yours} – ${strategy}`,
  subjectNothing: (yours, strategy) => `We have read ${yours} – ${strategy}`,
  preview: "Here are the municipality's answers to each of your points, and what happens now.",
  previewNothing: "We have read all of it. Here is what happens now.",
  title: (several) => (several ? "Answers to your submissions" : "Answers to your submission"),
  titleNothing: (several) => (several ? "We have read your submissions" : "We have read your submission"),
  greeting: (name) => `Dear ${name}`,
  intro: (yours, strategy) =>
    `The answers to all submissions on “${strategy}” have now been published. Here are the answers to ${yours}, point by point.`,
  introNothing: (yours, strategy) =>
    `The answers to all submissions on “${strategy}” have now been published. We have read ${yours} from beginning to end.`,
  privacy:
    "For the sake of your privacy, your own text is not here. On your page you can read it beside the answers.",
  one: (number) => `Submission no. ${number}`,
  points: "Your points and the answers",
  whole: "the whole strategy",
  nothing: (numbers) =>
    `In ${writeYours(numbers, "en")} we found nothing that calls for an answer from the municipality. All of it is still part of the hearing and is put before those who decide.`,
  missed: "If you think that we have overlooked something, please write or call us.",
  button: "See your text and the answers",
  buttonNothing: "See your page",
  all: "Read all answers in the hearing",
  nextTitle: "What happens now?",
  recommendation:
    "The answers are the administration's recommendation. They are put before the politicians, who make the decision.",
  again: "We will write to you again when a decision has been made.",
};

const texts: InBoth<typeof da> = { da, en };

const subjectOf = (point: AnsweredPoint, whole: string): string =>
  [point.section, point.themes.join(", ")].filter(Boolean).join(" · ") || whole;

const answer = (point: AnsweredPoint, locale: Locale): Block => ({
  kind: "point",
  number: point.number,
  section: subjectOf(point, texts[locale].whole),
  outcome: outcomeWord(point.outcome, locale),
  reason: point.reason,
  lang: municipalLang(locale),
});

function answers(data: AnswersReleasedMail, locale: Locale): Block[] {
  const t = texts[locale];
  const several = data.submissions.length > 1;
  const empty = data.submissions.filter(({ points }) => points.length === 0);
  const blocks = data.submissions
    .filter(({ points }) => points.length > 0)
    .flatMap(({ number, points }): Block[] => [
      { kind: "heading", text: several ? t.one(number) : t.points },
      ...points.map((point) => answer(point, locale)),
    ]);
  if (empty.length === 0) return blocks;
  const nothing = t.nothing(empty.map(({ number }) => number));
  return [...blocks, { kind: "paragraph", text: nothing }, { kind: "paragraph", text: t.missed }];
}

/** The recipient's points with their answers, or that nothing in the submission called for one; who decides, and when. */
export function answersReleased(data: AnswersReleasedMail, locale: Locale): Letter {
  const t = texts[locale];
  const several = data.submissions.length > 1;
  const yours = writeYours(
    data.submissions.map(({ number }) => number),
    locale,
  );
  const answered = data.submissions.some(({ points }) => points.length > 0);
  return {
    subject: answered ? t.subject(yours, data.strategy) : t.subjectNothing(yours, data.strategy),
    preview: answered ? t.preview : t.previewNothing,
    body: [
      { kind: "heading", text: answered ? t.title(several) : t.titleNothing(several) },
      { kind: "paragraph", text: t.greeting(data.name) },
      {
        kind: "paragraph",
        text: answered ? t.intro(yours, data.strategy) : t.introNothing(yours, data.strategy),
      },
      ...(answered ? ([{ kind: "paragraph", text: t.privacy }] satisfies Block[]) : []),
      ...answers(data, locale),
      { kind: "button", label: answered ? t.button : t.buttonNothing, path: paths.participant(data.token) },
      { kind: "paragraph", text: [{ link: t.all, path: paths.answers(data.slug) }] },
      { kind: "heading", text: t.nextTitle },
      { kind: "paragraph", text: t.recommendation },
      { kind: "summary", rows: decidingRows(data, locale) },
      { kind: "paragraph", text: `${NOT_BINDING[locale]} ${t.again}` },
    ],
  };
}
