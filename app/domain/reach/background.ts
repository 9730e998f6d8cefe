import { z } from "zod";
import type { BackgroundQuestion } from "#app/server/prisma/enums.ts";

export type { BackgroundQuestion };
/** What is asked, in the order of the page. */
export const backgroundQuestions = [
  "age",
  "gender",
  "language",
  "district",
] as const satisfies BackgroundQuestion[];

/** The answers that are the same everywhere; the districts are the municipality's own. */
export const ages = ["under_18", "18_29", "30_44", "45_59", "60_74", "from_75"] as const;
export const genders = ["woman", "man", "other"] as const;
export const languages = ["danish", "danish_and_other", "other"] as const;
/** Lives outside the municipality: an answer about the district that no population stands beside. */
export const ELSEWHERE = "elsewhere";
/** A district asks for a choice: with fewer the question is left out. */
export const FEWEST_DISTRICTS = 2;

const FIXED = { age: ages, gender: genders, language: languages } as const;

/** The answers that can be given, question by question; none to one that is not asked. */
export const answersTo = (question: BackgroundQuestion, districts: string[]): readonly string[] => {
  if (question !== "district") return FIXED[question];
  return districts.length < FEWEST_DISTRICTS ? [] : [...districts, ELSEWHERE];
};

const answer = z.string().max(80).default("");
/** What somebody answers; empty is "vil ikke svare". */
export const backgroundForm = z.object({
  age: answer,
  gender: answer,
  language: answer,
  district: answer,
});
export type Background = Record<BackgroundQuestion, string>;

/**
 * What has been counted of a question, in the order of the page. Of the districts only those that could be answered: one that is
 * none any more stands before living elsewhere, and one that came later is not there.
 */
export function countedInOrder(
  question: BackgroundQuestion,
  districts: string[],
  counted: { answer: string; count: number }[],
): { answer: string; count: number }[] {
  const countOf = new Map(counted.map(({ answer: given, count }) => [given, count]));
  if (question !== "district")
    return FIXED[question].map((given) => ({ answer: given, count: countOf.get(given) ?? 0 }));
  const gone = [...countOf.keys()].filter((name) => name !== ELSEWHERE && !districts.includes(name)).sort();
  return [...districts, ...gone, ELSEWHERE].flatMap((name) => {
    const count = countOf.get(name);
    return count === undefined ? [] : [{ answer: name, count }];
  });
}
