import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { presentationForm } from "./setup-forms.ts";

type Presentation = z.output<typeof presentationForm>;

/** Begins the hearing of a strategy. Refuses an address that another hearing has. */
export function createHearing(
  strategyId: string,
  form: Presentation,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const strategy = await tx.strategy.findUnique({ where: { id: strategyId } });
    if (!strategy) return refused("not_found");
    if (await tx.hearing.findUnique({ where: { slug: form.slug } }))
      return refused("slug_taken", { slug: form.slug });
    const hearing = await tx.hearing.create({
      data: { ...form, topic: strategy.topic, strategyId, createdById: by.id, createdAt: now },
    });
    await record(tx, hearing.id, "hearing_created", by, now, hearing.id);
    return ok(hearing.id);
  }, at);
}
