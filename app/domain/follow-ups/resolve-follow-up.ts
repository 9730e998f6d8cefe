import { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export const resolutionForm = z.discriminatedUnion(
  "resolution",
  [
    z.object({ resolution: z.literal("letter"), reason: z.string().trim().max(1000).default("") }),
    z.object({
      resolution: z.literal("exception"),
      reason: z
        .string()
        .trim()
        .min(1, { error: () => m.ledger_error_reason() })
        .max(1000),
    }),
  ],
  { error: () => m.ledger_error_resolution() },
);

/**
 * Settles a follow-up that no mail can carry: its letter was printed and posted, or an official signs an exception with a
 * reason. Refused while the worker has it, and when it has been sent or settled.
 */
export function resolveFollowUp(
  followUpId: string,
  form: z.output<typeof resolutionForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const followUp = await tx.followUp.findUnique({ where: { id: followUpId } });
    if (!followUp) return refused("not_found");
    const { count } = await tx.followUp.updateMany({
      where: { id: followUpId, state: { in: ["owed", "failed"] } },
      data: {
        state: "resolved",
        resolution: form.resolution,
        resolutionReason: form.reason,
        resolvedById: by.id,
        resolvedAt: now,
      },
    });
    if (count === 0) return refused("follow_up_not_open");
    await record(tx, followUp.hearingId, "follow_up_resolved", by, now, followUpId, { how: form.resolution });
    return ok(followUpId);
  }, at);
}

/** Puts a failed follow-up back in the queue, after its address has been put right. */
export function sendAgain(followUpId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const followUp = await tx.followUp.findUnique({ where: { id: followUpId } });
    if (!followUp) return refused("not_found");
    const { count } = await tx.followUp.updateMany({
      where: { id: followUpId, state: "failed" },
      data: { state: "owed", dueAt: now, attempts: 0, lastError: "" },
    });
    if (count === 0) return refused("follow_up_not_open");
    await record(tx, followUp.hearingId, "follow_up_sent_again", by, now, followUpId);
    return ok(followUpId);
  }, at);
}
