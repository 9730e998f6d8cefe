import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { listChosen } from "./list-chosen.ts";
import type { Chosen } from "./quarantine.ts";

const LONGEST_SECONDS = 120;

/**
 * Confirms that submissions in the quarantine are spam, for a reason that is kept: there is nothing to answer in them, and nobody is
 * told. They are neither removed nor refused, and can be let out later. Refused when nothing was chosen and when the hearing has
 * been concluded. Answers how many were confirmed.
 */
export function confirmSpam(
  hearingId: string,
  chosen: Chosen,
  { reason }: { reason: string },
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(
    async (tx, now) => {
      const hearing = await lockHearing(tx, hearingId);
      if (!hearing) return refused("not_found");
      if (hearing.concludedAt) return refused("hearing_concluded");
      const found = await listChosen(tx, hearingId, chosen);
      if (found.length === 0) return refused("nothing_chosen");
      const ids = found.map((one) => one.submissionId);
      const [row] = await tx.$queryRaw<{ confirmed: number }[]>`
        SELECT confirm_spam(${hearingId}::uuid, ${ids}::uuid[], ${reason}, ${by.id}::uuid, ${now}) AS confirmed`;
      const numbers = found.map(({ submission }) => submission.number);
      await record(tx, hearingId, "quarantine_spam", by, now, null, { count: numbers.length, numbers });
      return ok(row?.confirmed ?? 0);
    },
    at,
    LONGEST_SECONDS,
  );
}
