import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDay } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type AnswersAwaitedMail = {
  name: string;
  /** The hearing's title. */
  hearing: string;
  /** Whole days since the deadline. */
  days: number;
  /** The day the public has been told to expect the answers, when one has been set. */
  expectedOn: Date | null;
  participants: number;
  unanswered: number;
  /** Whether the answers are out, so that only the rest of the follow-up is missing. */
  released: boolean;
  path: string;
};

const da = {
  subject: (hearing: string, days: number) => `${days} dage siden fristen: »${hearing}«`,
  preview: "Deltagerne venter på at høre fra jer.",
  title: (released: boolean): string =>
    released ? "Opfølgningen er ikke slut" : "Deltagerne venter på svar",
  greeting: (name: string) => `Kære ${name}`,
  waiting: (days: number, participants: number) =>
    `Det er ${days} dage siden, høringen sluttede. ${participants === 1 ? "Én deltager" : `${participants} deltagere`} venter på svar.`,
  released: (days: number) =>
    `Det er ${days} dage siden, høringen sluttede. Svarene er offentliggjort, men opfølgningen er ikke afsluttet.`,
  public: "Antallet af dage står på høringens offentlige side.",
  expected: "Svar er lovet",
  noDay: "Ingen dag er oplyst",
  unanswered: "Punkter uden svar",
  button: (released: boolean): string => (released ? "Se, hvad der mangler" : "Se punkterne"),
  why: (released: boolean): string =>
    released
      ? "Du ejer høringen og får denne mail hver fjerde uge, til opfølgningen er afsluttet."
      : "Du ejer høringen og får denne mail hver uge, til svarene er offentliggjort.",
};

const en: typeof da = {
  subject: (hearing, days) => `${days} days since the deadline: “${hearing}”`,
  preview: "The participants are waiting to hear from you.",
  title: (released) =>
    released ? "The follow-up is not finished" : "The participants are waiting for answers",
  greeting: (name) => `Dear ${name}`,
  waiting: (days, participants) =>
    `It is ${days} days since the hearing closed. ${participants === 1 ? "One participant is" : `${participants} participants are`} waiting for answers.`,
  released: (days) =>
    `It is ${days} days since the hearing closed. The answers are published, but the follow-up has not been concluded.`,
  public: "The number of days is shown on the hearing's public page.",
  expected: "Answers are promised",
  noDay: "No day has been given",
  unanswered: "Points without an answer",
  button: (released) => (released ? "See what is missing" : "See the points"),
  why: (released) =>
    released
      ? "You own the hearing and get this mail every fourth week until the follow-up has been concluded."
      : "You own the hearing and get this mail every week until the answers are published.",
};

const texts: InBoth<typeof da> = { da, en };

/** Whoever owns a hearing is reminded that its participants wait, until they do not any more. */
export function answersAwaited(data: AnswersAwaitedMail, locale: Locale): Letter {
  const t = texts[locale];
  const { released, days } = data;
  const waiting = released ? t.released(days) : `${t.waiting(days, data.participants)} ${t.public}`;
  const expected = data.expectedOn ? writeDay(data.expectedOn, locale) : t.noDay;
  return {
    subject: t.subject(data.hearing, days),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title(released) },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: waiting },
      ...(released
        ? []
        : [
            {
              kind: "summary" as const,
              rows: [
                { label: t.expected, value: expected },
                { label: t.unanswered, value: String(data.unanswered) },
              ],
            },
          ]),
      { kind: "button", label: t.button(released), path: data.path },
      { kind: "note", text: t.why(released) },
    ],
  };
}
