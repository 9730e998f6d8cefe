import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { at as atClock, dayFromColumn, dayToColumn, isBefore, isoDay, writeDay } from "#app/shared/time.ts";
import { lockHearing } from "./lock-hearing.ts";
import { closingAfter, earliestPeriod } from "./period.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";
import type { basisForm } from "./setup-forms.ts";

/** A hearing opens in the morning of its publication day, Danish time. */
const OPENS = "08:00";

/**
 * Sets legal basis and period. Refuses a rule not in force on the publication day and a last day before the earliest
 * lawful one, naming that day and the rule.
 */
export function setBasis(
  hearingId: string,
  form: z.output<typeof basisForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    const rule = await tx.hearingRule.findUnique({ where: { key: form.rule } });
    if (!rule) return refused("rule_unknown");
    const inForce =
      !isBefore(form.publishOn, dayFromColumn(rule.validFrom)) &&
      !(rule.validUntil && isBefore(dayFromColumn(rule.validUntil), form.publishOn));
    if (!inForce) return refused("rule_not_in_force", { paragraph: rule.paragraph });
    const earliest = earliestPeriod(form.publishOn, rule.minimumDays);
    if (isBefore(form.lastDay, earliest.lastDay)) {
      return refused("period_too_short", {
        paragraph: rule.paragraph,
        days: rule.minimumDays,
        earliest: writeDay(atClock(earliest.lastDay, "12:00")),
      });
    }
    await tx.hearing.update({
      where: { id: hearingId },
      data: {
        ruleId: rule.id,
        publishOn: dayToColumn(form.publishOn),
        opensAt: atClock(form.publishOn, OPENS),
        closesAt: closingAfter(form.lastDay),
      },
    });
    await record(tx, hearingId, "basis_set", by, now, hearingId, {
      rule: rule.key,
      publishOn: isoDay(form.publishOn),
      lastDay: isoDay(form.lastDay),
    });
    return ok(hearingId);
  }, at);
}
