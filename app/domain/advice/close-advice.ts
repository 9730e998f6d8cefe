import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** Closes a request for advice: its link opens nothing from now on, and what was advised stays. Closing again changes nothing. */
export function closeAdvice(
  hearingId: string,
  requestId: string,
  by: Staff,
  at?: Date,
): Promise<Result<{ submission: number; point: string | null }>> {
  return transaction(async (tx, now) => {
    const request = await tx.adviceRequest.findFirst({
      where: { id: requestId, submission: { hearingId } },
      include: { submission: { select: { number: true } } },
    });
    if (!request) return refused("not_found");
    const { count } = await tx.adviceRequest.updateMany({
      where: { id: requestId, closedAt: null },
      data: { closedAt: now, closedById: by.id },
    });
    const { number: submission } = request.submission;
    if (count > 0) await record(tx, hearingId, "advice_closed", by, now, requestId, { submission });
    return ok({ submission, point: request.pointId });
  }, at);
}
