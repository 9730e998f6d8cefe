import { z } from "zod";
import * as m from "#app/shared/text/compiled/messages.js";
import { answersTo, type BackgroundQuestion, backgroundQuestions, ELSEWHERE } from "./background.ts";

export const MOST_DISTRICTS = 60;

/** The districts, one on a line: empty lines and repetitions are left out. */
export const districtsForm = z.object({
  districts: z
    .string()
    .default("")
    .transform((text) => [...new Set(text.split("\n").map((line) => line.trim()))].filter(Boolean))
    .refine((names) => names.length <= MOST_DISTRICTS, {
      error: () => m.reach_error_districts({ most: MOST_DISTRICTS }),
    })
    .refine((names) => names.every((name) => name.length <= 80 && !/[\p{Cc}<>]/u.test(name)), {
      error: () => m.reach_error_district_name(),
    })
    .refine((names) => !names.includes(ELSEWHERE), { error: () => m.reach_error_district_name() }),
});

/** How many live here, by the answers to one question, and where that is known from. */
export type Population = {
  question: BackgroundQuestion;
  source: string;
  year: number;
  people: { answer: string; people: number }[];
};

/** The answers that a population is counted by: all but living elsewhere. */
export const countedAnswers = (question: BackgroundQuestion, districts: string[]): string[] =>
  answersTo(question, districts).filter((answer) => answer !== ELSEWHERE);

/** What the fields of the page are called. */
export const peopleField = (question: BackgroundQuestion, index: number): string => `${question}-${index}`;
export const sourceField = (question: BackgroundQuestion): string => `${question}-source`;
export const yearField = (question: BackgroundQuestion): string => `${question}-year`;

const WHOLE_NUMBER = /^\d{1,3}([ .]?\d{3}){0,2}$/;
const LONGEST_SOURCE = 200;

/** The page's form for these districts: of each question all figures with source and year, or nothing. */
export const populationForm = (districts: string[]) =>
  z.record(z.string(), z.unknown()).transform((fields, context) =>
    backgroundQuestions.flatMap((question): Population[] => {
      const read = (name: string) => (typeof fields[name] === "string" ? fields[name].trim() : "");
      const answers = countedAnswers(question, districts);
      const source = read(sourceField(question));
      const year = read(yearField(question));
      const people = answers.map((answer, index) => ({ answer, text: read(peopleField(question, index)) }));
      if ([source, year, ...people.map(({ text }) => text)].every((text) => text === "")) return [];
      const wrong = (name: string, message: string) =>
        context.addIssue({ code: "custom", path: [name], message });
      people.forEach(({ text }, index) => {
        if (!WHOLE_NUMBER.test(text)) wrong(peopleField(question, index), m.reach_error_people());
      });
      if (source === "") wrong(sourceField(question), m.reach_error_source());
      if (source.length > LONGEST_SOURCE)
        wrong(sourceField(question), m.reach_error_source_long({ most: LONGEST_SOURCE }));
      if (!/^(19[7-9]\d|20\d\d|21\d\d)$/.test(year)) wrong(yearField(question), m.reach_error_year());
      const counted = people.map(({ answer, text }) => ({
        answer,
        people: Number(text.replaceAll(/[ .]/g, "")),
      }));
      return [{ question, source, year: Number(year), people: counted }];
    }),
  );
