import { database, databaseNow } from "#app/server/database.ts";
import { backgroundQuestions, countedInOrder } from "./background.ts";
import { listDistricts } from "./list-districts.ts";
import { listPopulation } from "./list-population.ts";
import { type QuestionReach, shownSums } from "./shown-sums.ts";

/**
 * Who took part in a hearing, beside who lives here; null when it has not asked, and until its deadline has passed: before,
 * somebody could see a sum grow. Only what may be shown is in it, for officials too.
 */
export async function findReach(hearingId: string): Promise<QuestionReach[] | null> {
  const [now, hearing] = await Promise.all([
    databaseNow(),
    database().hearing.findUnique({
      where: { id: hearingId },
      select: { asksBackground: true, closesAt: true, backgroundSums: true },
    }),
  ]);
  if (!hearing?.closesAt || hearing.closesAt > now) return null;
  if (!hearing.asksBackground && hearing.backgroundSums.length === 0) return null;
  const [districts, populations] = await Promise.all([listDistricts(), listPopulation()]);
  return backgroundQuestions.flatMap((question): QuestionReach[] => {
    const counted = hearing.backgroundSums.filter((sum) => sum.question === question);
    if (question === "district" && counted.length === 0) return [];
    const sums = countedInOrder(question, districts, counted);
    const shown = shownSums(sums.map(({ count }) => count));
    const population = populations.find((one) => one.question === question);
    const people = new Map(population?.people.map((one) => [one.answer, one.people]));
    const all = [...people.values()].reduce((sum, one) => sum + one, 0);
    return [
      {
        question,
        answers: sums.map(({ answer }, index) => ({
          answer,
          share: shown?.shares[index] ?? null,
          population: percentOf(people.get(answer), all),
        })),
        about: shown?.about ?? null,
        source: population?.source ?? "",
        year: population?.year ?? null,
      },
    ];
  });
}

const percentOf = (people: number | undefined, all: number): number | null =>
  people === undefined || all === 0 ? null : Math.round((people / all) * 100);
