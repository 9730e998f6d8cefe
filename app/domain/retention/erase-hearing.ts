import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Erased, Obstacle } from "./retention.ts";

const SECONDS = 1800;

/**
 * Erases the personal data of a hearing whose day has come, in one transaction: names, addresses, what was written, with every copy of it.
 * Receipts, numbers, marks, outcomes and figures stay. Refused before its day, while no package of it has been filed that holds
 * everything, and while somebody is owed something, a letter is open or a mail unanswered. A second time nothing happens.
 */
export function eraseHearing(hearingId: string): Promise<Result<Erased>> {
  return transaction(
    async (tx, now) => {
      await lockHearing(tx, hearingId);
      const [row] = await tx.$queryRaw<{ refusal: Obstacle | "hearing_erased" | "" }[]>`
        SELECT refusal_to_erase(${hearingId}::uuid) AS refusal`;
      if (row?.refusal !== "") return refused(row?.refusal || "not_found");
      const { id } = await tx.erasure.create({ data: { hearingId, askedAt: now } });
      const [done] = await tx.$queryRaw<{ counts: Erased }[]>`SELECT erase(${id}::uuid, ${now}) AS counts`;
      if (!done) throw new Error("The database did not say what it erased");
      await record(tx, hearingId, "hearing_erased", "clock", now, id, done.counts);
      return ok(done.counts);
    },
    undefined,
    SECONDS,
  );
}
