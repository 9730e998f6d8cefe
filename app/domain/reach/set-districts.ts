import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import type { districtsForm } from "./population.ts";

/**
 * Sets the areas of the municipality. When they are not the same as before, the figures of how many live in each are given up,
 * because they no longer add up; what hearings have counted under a name stays.
 */
export function setDistricts(
  { districts }: z.output<typeof districtsForm>,
  by: Staff,
  at?: Date,
): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    const before = await tx.district.findMany();
    const same = before.length === districts.length && before.every(({ name }) => districts.includes(name));
    await tx.district.deleteMany();
    await tx.district.createMany({ data: districts.map((name, position) => ({ name, position })) });
    if (!same) {
      await tx.populationFigure.deleteMany({ where: { question: "district" } });
      await tx.populationSource.deleteMany({ where: { question: "district" } });
    }
    await record(tx, INSTALLATION, "districts_set", by, now, null, { districts: districts.length });
    return ok(null);
  }, at);
}
