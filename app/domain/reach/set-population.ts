import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import type { Population } from "./population.ts";

/** Sets how many live in the municipality, question by question; what is not among them is not known any more. */
export function setPopulation(populations: Population[], by: Staff, at?: Date): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    await tx.populationFigure.deleteMany();
    await tx.populationSource.deleteMany();
    for (const { question, source, year, people } of populations) {
      await tx.populationSource.create({ data: { question, source, year } });
      await tx.populationFigure.createMany({ data: people.map((one) => ({ question, ...one })) });
    }
    await record(tx, INSTALLATION, "population_set", by, now, null, {
      questions: populations.map(({ question }) => question),
    });
    return ok(null);
  }, at);
}
