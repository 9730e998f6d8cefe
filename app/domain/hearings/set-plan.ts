import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { dayToColumn, isBefore } from "#app/shared/time.ts";
import { lockHearing } from "./lock-hearing.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";
import type { planForm } from "./setup-forms.ts";

/** Sets the public time plan: phases with their activities, as a whole. Phases must follow each other. */
export function setPlan(
  hearingId: string,
  phases: z.output<typeof planForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    const wrong = phases.find((phase, index) => {
      const before = phases[index - 1];
      return before && isBefore(phase.startsOn, before.startsOn);
    });
    if (wrong) return refused("phases_out_of_order");
    await tx.activity.deleteMany({ where: { phase: { hearingId } } });
    await tx.phase.deleteMany({ where: { hearingId } });
    for (const { activities, startsOn, endsOn, ...phase } of phases) {
      await tx.phase.create({
        data: {
          hearingId,
          ...phase,
          startsOn: dayToColumn(startsOn),
          endsOn: dayToColumn(endsOn),
          activities: { create: activities },
        },
      });
    }
    await record(tx, hearingId, "plan_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}
