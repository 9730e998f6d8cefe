import {
  ages,
  type BackgroundQuestion,
  ELSEWHERE,
  genders,
  languages,
} from "#app/domain/reach/background.ts";
import * as m from "#app/shared/text/compiled/messages.js";

const one = <T extends string>(all: readonly T[], text: string): T | undefined =>
  all.find((known) => known === text);

/** An answer as people read it; a district is called what the municipality calls it. */
export function wordForAnswer(question: BackgroundQuestion, answer: string): string {
  const age = question === "age" && one(ages, answer);
  if (age) return m[`reach_age_${age}`]();
  const gender = question === "gender" && one(genders, answer);
  if (gender) return m[`reach_gender_${gender}`]();
  const language = question === "language" && one(languages, answer);
  if (language) return m[`reach_language_${language}`]();
  return answer === ELSEWHERE ? m.reach_district_elsewhere() : answer;
}
