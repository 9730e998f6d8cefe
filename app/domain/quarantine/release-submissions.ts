import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { listChosen } from "./list-chosen.ts";
import type { Chosen } from "./quarantine.ts";

/** Ten thousand follow-ups take some seconds. */
const LONGEST_SECONDS = 120;

/**
 * Lets submissions out of the quarantine, also those that were confirmed as spam: they are read, answered and published like any
 * other, and their senders are owed what everybody is owed. Refused when nothing was chosen and when the hearing has been
 * concluded. Answers how many were let out.
 */
export function releaseSubmissions(
  hearingId: string,
  chosen: Chosen,
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
      const [row] = await tx.$queryRaw<{ released: number }[]>`
        SELECT release_from_quarantine(${hearingId}::uuid, ${ids}::uuid[], ${by.id}::uuid, ${now}) AS released`;
      const numbers = found.map(({ submission }) => submission.number);
      await record(tx, hearingId, "quarantine_released", by, now, null, { count: numbers.length, numbers });
      return ok(row?.released ?? 0);
    },
    at,
    LONGEST_SECONDS,
  );
}
