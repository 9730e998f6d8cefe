import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { strategyForm } from "./section.ts";

/** Begins a strategy with an empty draft. Refuses a department or parent strategy that does not exist. */
export function createStrategy(
  form: z.output<typeof strategyForm>,
  by: Staff,
  at?: Date,
): Promise<Result<{ strategyId: string; versionId: string }>> {
  return transaction(async (tx, now) => {
    if (!(await tx.department.findUnique({ where: { id: form.departmentId } })))
      return refused("department_unknown");
    if (form.parentId && !(await tx.strategy.findUnique({ where: { id: form.parentId } }))) {
      return refused("parent_unknown");
    }
    const strategy = await tx.strategy.create({
      data: {
        ...form,
        createdById: by.id,
        createdAt: now,
        versions: { create: { number: 1, kind: "draft", createdById: by.id, createdAt: now } },
      },
      include: { versions: true },
    });
    await record(tx, INSTALLATION, "strategy_created", by, now, strategy.id);
    return ok({ strategyId: strategy.id, versionId: strategy.versions[0]?.id ?? "" });
  }, at);
}
