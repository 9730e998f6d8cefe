import { database } from "#app/server/database.ts";
import type { Population } from "./population.ts";

/** How many live in the municipality, of the questions for which that has been given. */
export async function listPopulation(): Promise<Population[]> {
  const [sources, figures] = await Promise.all([
    database().populationSource.findMany(),
    database().populationFigure.findMany(),
  ]);
  return sources.map((source) => ({
    ...source,
    people: figures
      .filter(({ question }) => question === source.question)
      .map(({ answer, people }) => ({ answer, people })),
  }));
}
