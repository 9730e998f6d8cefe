import { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { refusalToSetUp } from "#app/domain/hearings/refusal-to-set-up.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export const backgroundAskedForm = z.object({
  asks: z.enum(["yes", "no"], { error: () => m.reach_error_asks() }),
});

/**
 * Sets whether who has sent a submission is asked the background questions. It can be ended at any time; begun only before the
 * approval (refused later), so that the figures are about all of the hearing and whoever takes part could read of it.
 */
export function setBackgroundAsked(
  hearingId: string,
  { asks }: z.output<typeof backgroundAskedForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    const asksBackground = asks === "yes";
    if (hearing.asksBackground === asksBackground) return ok(hearingId);
    const refusal = asksBackground ? refusalToSetUp(hearing) : null;
    if (refusal) return refusal;
    await tx.hearing.update({ where: { id: hearingId }, data: { asksBackground } });
    await record(tx, hearingId, "background_asked_set", by, now, hearingId, { asksBackground });
    return ok(hearingId);
  }, at);
}
