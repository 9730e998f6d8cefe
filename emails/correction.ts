import type { Outcome } from "#app/domain/responses/response.ts";
import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { AnsweredPoint } from "./answers-released.ts";
import type { Block, Letter } from "./letter.ts";
import { municipalLang, outcomeWord } from "./words.ts";

export type CorrectionMail = {
  strategy: string;
  slug: string;
  name: string;
  /** Why the answer is corrected. */
  why: string;
  /** What the answer was. */
  before: { outcome: Outcome; reason: string };
  /** The recipient's points that it answers, with what it is now. */
  points: (AnsweredPoint & { submission: number })[];
  token: string;
};

const da = {
  subject: (strategy: string) => `Vi har rettet et svar til dig – ${strategy}`,
  preview: "Et svar, du har fået, var ikke rigtigt. Her er det rigtige.",
  title: "Vi har rettet et svar til dig",
  greeting: (name: string) => `Kære ${name}`,
  intro: (strategy: string) =>
    `Et af de svar, vi har givet dig i høringen om »${strategy}«, var ikke rigtigt. Det beklager vi.`,
  why: "Derfor er det rettet:",
  now: "Svaret er nu",
  whole: (submission: number) => `Høringssvar nr. ${submission}`,
  before: "Det stod der før",
  public: "Rettelsen står også på høringens side og i den næste udgave af hvidbogen.",
  button: "Se din tekst og svarene",
};

const en: typeof da = {
  subject: (strategy) => `We have corrected an answer to you – ${strategy}`,
  preview: "An answer you were given was not right. Here is the right one.",
  title: "We have corrected an answer to you",
  greeting: (name) => `Dear ${name}`,
  intro: (strategy) =>
    `One of the answers we gave you in the hearing about “${strategy}” was not right. We are sorry.`,
  why: "This is why it has been corrected:",
  now: "The answer is now",
  whole: (submission) => `Submission no. ${submission}`,
  before: "This is what it said before",
  public: "The correction is also on the hearing's page and in the next edition of the white book.",
  button: "See your text and the answers",
};

const texts: InBoth<typeof da> = { da, en };

/** A released answer was wrong: why, what it is now, and what it was. */
export function correction(data: CorrectionMail, locale: Locale): Letter {
  const t = texts[locale];
  const lang = municipalLang(locale);
  return {
    subject: t.subject(data.strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro(data.strategy) },
      { kind: "paragraph", text: t.why },
      { kind: "quote", text: data.why, lang },
      { kind: "heading", text: t.now },
      ...data.points.map(
        (point): Block => ({
          kind: "point",
          number: point.number,
          section: [t.whole(point.submission), point.section, point.themes.join(", ")]
            .filter(Boolean)
            .join(" · "),
          outcome: outcomeWord(point.outcome, locale),
          reason: point.reason,
          lang,
        }),
      ),
      { kind: "heading", text: t.before },
      { kind: "paragraph", text: outcomeWord(data.before.outcome, locale) },
      { kind: "quote", text: data.before.reason, lang },
      { kind: "paragraph", text: t.public },
      { kind: "button", label: t.button, path: paths.participant(data.token) },
    ],
  };
}
