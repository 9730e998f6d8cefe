import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Block, Letter } from "./letter.ts";

export type PointsDueMail = {
  name: string;
  hearings: { title: string; overdue: number; soon: number; path: string }[];
};

const da = {
  subject: (overdue: number, soon: number) =>
    overdue > 0
      ? `${overdue === 1 ? "Et punkt" : `${overdue} punkter`} skulle have haft dit svar`
      : `${soon === 1 ? "Et punkt" : `${soon} punkter`} skal snart have dit svar`,
  preview: "Der er borgere, som venter på svar på det, de har skrevet.",
  title: "Punkter, der venter på dig",
  greeting: (name: string) => `Kære ${name}`,
  intro: "Du er sagsbehandler på punkter, hvis frist er overskredet eller nær.",
  overdue: "Over fristen",
  soon: "Frist inden for en uge",
  button: "Se dine punkter",
  why: "Du får denne mail hver arbejdsdag, så længe et punkt er over fristen eller har to dage tilbage. Kan du ikke nå det, så giv punktet til en kollega, eller flyt fristen.",
};

const en: typeof da = {
  subject: (overdue, soon) =>
    overdue > 0
      ? `${overdue === 1 ? "One point" : `${overdue} points`} should have had your answer`
      : `${soon === 1 ? "One point" : `${soon} points`} will soon need your answer`,
  preview: "There are citizens waiting for an answer to what they wrote.",
  title: "Points that wait for you",
  greeting: (name) => `Dear ${name}`,
  intro: "You are the caseworker of points whose deadline has passed or is near.",
  overdue: "Overdue",
  soon: "Due within a week",
  button: "See your points",
  why: "You get this mail every working day as long as a point is overdue or has two days left. If you cannot make it, give the point to a colleague, or move its deadline.",
};

const texts: InBoth<typeof da> = { da, en };

/** A caseworker is reminded of points that are overdue or nearly so, hearing by hearing. */
export function pointsDue({ name, hearings }: PointsDueMail, locale: Locale): Letter {
  const t = texts[locale];
  const sum = (what: "overdue" | "soon") => hearings.reduce((all, hearing) => all + hearing[what], 0);
  return {
    subject: t.subject(sum("overdue"), sum("soon")),
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
            { label: t.overdue, value: String(hearing.overdue) },
            { label: t.soon, value: String(hearing.soon) },
          ],
        },
        { kind: "button", label: t.button, path: hearing.path },
      ]),
      { kind: "note", text: t.why },
    ],
  };
}
